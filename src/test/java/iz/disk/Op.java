package iz.disk;

import java.nio.ByteBuffer;
import java.util.List;

/// One thing that a program does to a disk. Files and folders are numbers, so that a name is one
/// thing and what it names another.
sealed interface Op {
    /// A file or a folder comes to be; before it is named, nobody sees that.
    record Made(int node, boolean folder) implements Op {}

    /// Bytes at a place; a file grows where they reach beyond its end.
    record Write(int file, int at, ByteBuffer bytes) implements Op {
        int end() {
            return at + bytes.remaining();
        }
    }

    record Truncate(int file, int size) implements Op {}

    /// A change of names: one side for a creation or a deletion, two for a rename, the new name
    /// first.
    record Names(List<Side> sides) implements Op {}

    /// `fsync`, of a file or of a folder.
    record Force(int node) implements Op {}

    /// What a name means from now on.
    ///
    /// @param node [#NOTHING] where the name goes
    record Side(int folder, String name, int node) {
        static final int NOTHING = -1;

        boolean isOf(Side other) {
            return folder == other.folder && name.equals(other.name);
        }
    }
}
