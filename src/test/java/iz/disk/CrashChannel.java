package iz.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// An open file, or a folder that is open to be forced.
final class CrashChannel extends FileChannel {
    private final CrashDisk disk;
    private final int node;
    private final boolean reads;
    private final boolean writes;
    private long position;

    CrashChannel(CrashDisk disk, int node, boolean reads, boolean writes) {
        this.disk = disk;
        this.node = node;
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
        if (!reads) {
            throw new NonReadableChannelException();
        }
        if (disk.isFolder(node)) {
            throw new IOException("Is a directory");
        }
        byte[] content = disk.content(node);
        if (at >= content.length) {
            return -1;
        }
        int count = Math.min(target.remaining(), content.length - Math.toIntExact(at));
        target.put(content, Math.toIntExact(at), count);
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer source) {
        int count = write(source, position);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source, long at) {
        if (!writes) {
            throw new NonWritableChannelException();
        }
        int count = source.remaining();
        disk.write(node, Math.toIntExact(at), source);
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return disk.content(node).length;
    }

    @Override
    public synchronized FileChannel truncate(long size) {
        if (!writes) {
            throw new NonWritableChannelException();
        }
        if (size < size()) {
            disk.add(new Op.Truncate(node, Math.toIntExact(size)));
        }
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metaData) {
        disk.add(new Op.Force(node));
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() {
        // To close forces nothing.
    }
}
