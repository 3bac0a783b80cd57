package iz.query.wire;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.Running;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// The front's end of the wall: one question, one connection.
public final class QueryClient {
    private static final long LOOK_MILLIS = 100;

    /// The query process ends what is late by itself, sooner than this.
    private static final long LATE_MILLIS = 700;

    private final Address address;
    private final Duration deadline;
    private final Runnable hung;

    /// @param deadline when no head has come by then (and a little more), the process may hang
    /// @param hung told so
    public QueryClient(Address address, Duration deadline, Runnable hung) {
        this.address = address;
        this.deadline = deadline;
        this.hung = hung;
    }

    /// Asks, and waits for the head of the answer.
    ///
    /// @param gone true as soon as nobody waits for the answer any more
    /// @return must be closed
    /// @throws Refusal if there is no answer
    /// @throws ConnectException if the query process is not there; the question was not asked
    /// @throws IOException if it broke off
    public AnswerStream ask(Ask ask, BooleanSupplier gone) throws IOException {
        return ask(ask, gone, System.nanoTime());
    }

    /// @param began when the question came, by `System.nanoTime`: the deadline counts from there
    AnswerStream ask(Ask ask, BooleanSupplier gone, long began) throws IOException {
        SocketChannel channel = connect();
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> watch(channel, gone, began, over, late));
        try {
            Frames.write(
                    channel,
                    Frames.QUESTION,
                    Messages.of(ask, Duration.ofNanos(System.nanoTime() - began)));
            Frames.Frame first = Frames.read(channel);
            if (first.kind() == Frames.FAILURE) {
                throw Messages.refusal(first.fields());
            }
            return new AnswerStream(
                    channel,
                    Messages.head(first.fields()),
                    () -> {
                        over.set(true);
                        watch.interrupt();
                    });
        } catch (IOException | RuntimeException e) {
            over.set(true);
            watch.interrupt();
            Frames.closeQuietly(channel);
            if (late.get()) {
                throw Running.late(deadline);
            }
            throw e;
        }
    }

    /// True when the query process is there and does anything at all.
    boolean alive(Duration patience) {
        try (SocketChannel channel = address.connect()) {
            Thread late =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    Thread.sleep(patience);
                                    Frames.closeQuietly(channel);
                                } catch (InterruptedException e) {
                                    // It answered.
                                    return;
                                }
                            });
            Frames.write(channel, Frames.PING, new byte[0], 0);
            boolean answered = Frames.read(channel).kind() == Frames.END;
            late.interrupt();
            return answered;
        } catch (IOException e) {
            return false;
        }
    }

    private SocketChannel connect() throws ConnectException {
        try {
            return address.connect();
        } catch (IOException e) {
            ConnectException none = new ConnectException("the query process is not there");
            none.initCause(e);
            throw none;
        }
    }

    /// Ends the connection when nobody waits, or when it is much too late.
    private void watch(
            SocketChannel channel,
            BooleanSupplier gone,
            long began,
            AtomicBoolean over,
            AtomicBoolean late) {
        long end = began + deadline.plusMillis(LATE_MILLIS).toNanos();
        try {
            while (!over.get()) {
                Thread.sleep(LOOK_MILLIS);
                if (System.nanoTime() > end) {
                    late.set(true);
                    hung.run();
                    Frames.closeQuietly(channel);
                    return;
                }
                if (gone.getAsBoolean()) {
                    Frames.closeQuietly(channel);
                    return;
                }
            }
        } catch (InterruptedException e) {
            // It is over.
            return;
        }
    }
}
