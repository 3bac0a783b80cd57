package iz.query.wire;

import iz.query.Head;
import iz.query.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/// An answer on its way. Its bytes end only when it was complete; else reading fails.
public final class AnswerStream extends InputStream {
    private final SocketChannel channel;
    private final Frames.Reader frames;
    private final Head head;
    private final AtomicLong since;
    private Runnable closed;
    private byte[] bytes = new byte[0];
    private int at;
    private boolean ended;

    /// @param frames of the channel, from behind the head on
    /// @param since since when the next frame is waited for, by `System.nanoTime`; 0 when it is not
    AnswerStream(
            SocketChannel channel,
            Frames.Reader frames,
            Head head,
            AtomicLong since,
            Runnable closed) {
        this.channel = channel;
        this.frames = frames;
        this.head = head;
        this.since = since;
        this.closed = closed;
    }

    public Head head() {
        return head;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == bytes.length && !ended) {
            since.set(System.nanoTime());
            Frames.Frame frame = frames.next();
            since.set(0);
            switch (frame.kind()) {
                case Frames.DATA -> {
                    bytes = frame.bytes();
                    at = 0;
                }
                case Frames.END -> ended = true;
                case Frames.FAILURE -> {
                    Refusal refusal = Messages.refusal(frame.fields());
                    throw new IOException(refusal.sentence(), refusal);
                }
                default -> throw new IOException("a frame of kind " + frame.kind());
            }
        }
        if (at == bytes.length) {
            return -1;
        }
        int now = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, now);
        at += now;
        return now;
    }

    /// All of it; it is closed then.
    ///
    /// @throws IOException if it broke off
    public byte[] whole() throws IOException {
        try (this) {
            return readAllBytes();
        }
    }

    /// Also does something when it is closed.
    void whenClosed(Runnable more) {
        Runnable before = closed;
        closed =
                () -> {
                    before.run();
                    more.run();
                };
    }

    @Override
    public void close() {
        Frames.closeQuietly(channel);
        Runnable once = closed;
        closed = () -> {};
        once.run();
    }
}
