package iz.disk;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What is on a disk: the bytes of every file, the names in every folder. Folder 0 is the root.
public final class Image {
    static final int ROOT = 0;

    private final Map<Integer, byte[]> files = new HashMap<>();
    private final Map<Integer, NavigableMap<String, Integer>> folders = new HashMap<>();

    /// An empty disk.
    public Image() {
        folders.put(ROOT, new TreeMap<>());
    }

    private Image(Image other) {
        // Contents are replaced, never changed, so that copies can share them.
        files.putAll(other.files);
        other.folders.forEach((folder, names) -> folders.put(folder, new TreeMap<>(names)));
    }

    Image copy() {
        return new Image(this);
    }

    int nodes() {
        int most = ROOT;
        for (int node : files.keySet()) {
            most = Math.max(most, node);
        }
        for (int node : folders.keySet()) {
            most = Math.max(most, node);
        }
        return most + 1;
    }

    void make(Op.Made made) {
        if (made.folder()) {
            folders.put(made.node(), new TreeMap<>());
        } else {
            files.put(made.node(), new byte[0]);
        }
    }

    boolean isFolder(int node) {
        return folders.containsKey(node);
    }

    byte[] content(int file) {
        return files.getOrDefault(file, new byte[0]);
    }

    NavigableMap<String, Integer> names(int folder) {
        return Collections.unmodifiableNavigableMap(folders.getOrDefault(folder, new TreeMap<>()));
    }

    void write(Op.Write write) {
        write(write, 0, write.bytes().remaining());
    }

    /// A part of a write; before it, where the file was shorter, are zeros.
    void write(Op.Write write, int from, int to) {
        byte[] before = content(write.file());
        byte[] after = Arrays.copyOf(before, Math.max(before.length, write.at() + to));
        write.bytes().get(write.bytes().position() + from, after, write.at() + from, to - from);
        files.put(write.file(), after);
    }

    /// The file has grown, but nothing was written yet: zeros.
    void grow(Op.Write write) {
        byte[] before = content(write.file());
        if (before.length < write.end()) {
            files.put(write.file(), Arrays.copyOf(before, write.end()));
        }
    }

    void truncate(Op.Truncate cut) {
        byte[] before = content(cut.file());
        if (before.length > cut.size()) {
            files.put(cut.file(), Arrays.copyOf(before, cut.size()));
        }
    }

    void name(Op.Side side) {
        NavigableMap<String, Integer> names =
                folders.computeIfAbsent(side.folder(), folder -> new TreeMap<>());
        if (side.node() == Op.Side.NOTHING) {
            names.remove(side.name());
        } else {
            names.put(side.name(), side.node());
        }
    }

    /// All that can be reached by names, with the bytes: equal for equal disks.
    public Map<String, String> tree() {
        Map<String, String> tree = new TreeMap<>();
        collect(ROOT, "", tree);
        return tree;
    }

    private void collect(int folder, String path, Map<String, String> tree) {
        names(folder)
                .forEach((name, node) -> {
                    String inside = path + "/" + name;
                    if (isFolder(node)) {
                        tree.put(inside + "/", "");
                        collect(node, inside, tree);
                    } else {
                        tree.put(
                                inside,
                                new String(
                                        content(node),
                                        java.nio.charset.StandardCharsets.ISO_8859_1));
                    }
                });
    }
}
