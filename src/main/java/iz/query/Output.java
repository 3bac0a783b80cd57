package iz.query;

import iz.query.Refusal.Kind;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongFunction;

/// Holds the beginning of an answer back, so that what fails early fails with a status; what is
/// short goes out whole. Counts the bytes.
final class Output extends OutputStream {
    private static final int HELD = 256 * 1024;

    private final Answer answer;
    private final LongFunction<Head> head;
    private final long most;
    private byte[] held = new byte[8 * 1024];
    private int size;
    private boolean sending;
    private long sent;

    /// @param head makes it, given the number of bytes when that is known, else -1
    /// @param most bytes of the answer
    Output(Answer answer, LongFunction<Head> head, long most) {
        this.answer = answer;
        this.head = head;
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (sent + size + length > most) {
            throw new Refusal(
                    Kind.BUDGET,
                    "The answer is larger than " + (most >> 20) + " MB.",
                    "Ask for parts (FILTER, or ORDER BY with LIMIT and OFFSET), or take the whole"
                            + " archive at /dump.nq.gz.");
        }
        int at = from;
        int left = length;
        while (left > 0) {
            if (size == HELD) {
                send(-1);
            }
            if (size == held.length) {
                held = java.util.Arrays.copyOf(held, Math.min(HELD, held.length * 2));
            }
            int now = Math.min(left, held.length - size);
            System.arraycopy(bytes, at, held, size, now);
            size += now;
            at += now;
            left -= now;
        }
    }

    private void send(long whole) throws IOException {
        if (!sending) {
            sending = true;
            answer.head(head.apply(whole));
        }
        answer.bytes(held, size);
        sent += size;
        size = 0;
    }

    /// The answer is complete.
    void end() throws IOException {
        send(sending ? -1 : size);
    }
}
