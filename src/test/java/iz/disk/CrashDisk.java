package iz.disk;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/// A disk in memory that keeps a journal of all that is done to it, so that it can be had as a
/// power cut at any moment would have left it ([Platter] says by which rules). Programs use it
/// through [Path] and the channels of java.nio, as any other. Safe for many threads.
public final class CrashDisk {
    private final Image start;
    private final Image now;
    private final List<Op> journal = new ArrayList<>();
    private final CrashFileSystem files = new CrashFileSystem(this);
    private int next;

    /// An empty disk.
    public CrashDisk() {
        this(new Image());
    }

    /// A disk as it is found after a power cut: all that is on it is sure.
    public CrashDisk(Image found) {
        start = found.copy();
        now = found.copy();
        next = found.nodes();
    }

    public Path root() {
        return files.getPath("/");
    }

    /// How many things were done to it.
    public synchronized int length() {
        return journal.size();
    }

    /// The disk as the next process finds it after this one was killed, with the power on: all is
    /// there, but what was not forced is as unsure as before.
    ///
    /// @param at after so many things were done
    public synchronized CrashDisk killed(int at) {
        CrashDisk disk = new CrashDisk(start);
        disk.next = next;
        journal.subList(0, at).forEach(disk::add);
        return disk;
    }

    /// What a power cut leaves.
    ///
    /// @param at after so many things were done
    /// @return an image for each cut; only one when nothing is unsure
    public synchronized List<Image> images(int at, List<PowerCut> cuts) {
        Platter platter = new Platter(start);
        journal.subList(0, at).forEach(platter::apply);
        return cuts.stream().limit(platter.isSure() ? 1 : cuts.size()).map(platter::after).toList();
    }

    synchronized int make(int folder, String name, boolean isFolder) {
        int node = next++;
        add(new Op.Made(node, isFolder));
        add(new Op.Names(List.of(new Op.Side(folder, name, node))));
        return node;
    }

    synchronized void add(Op op) {
        journal.add(op);
        switch (op) {
            case Op.Made made -> now.make(made);
            case Op.Write write -> now.write(write);
            case Op.Truncate cut -> now.truncate(cut);
            case Op.Names names -> names.sides().forEach(now::name);
            case Op.Force _ -> {}
        }
    }

    void write(int file, int at, ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        add(new Op.Write(file, at, ByteBuffer.wrap(copy).asReadOnlyBuffer()));
    }

    /// @return [Op.Side#NOTHING] where there is none
    synchronized int find(List<String> path) {
        int node = Image.ROOT;
        for (String name : path) {
            if (!now.isFolder(node)) {
                return Op.Side.NOTHING;
            }
            node = now.names(node).getOrDefault(name, Op.Side.NOTHING);
        }
        return node;
    }

    synchronized boolean isFolder(int node) {
        return now.isFolder(node);
    }

    synchronized byte[] content(int file) {
        return now.content(file);
    }

    synchronized List<String> names(int folder) {
        NavigableMap<String, Integer> names = now.names(folder);
        return List.copyOf(names.keySet());
    }
}
