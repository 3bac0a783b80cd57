package iz.query.wire;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.Running;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// The front's end of the wall: one question, one connection.
public final class QueryClient {
    private static final long LOOK_MILLIS = 100;

    /// The query process ends what is late by itself, sooner than this.
    private static final long LATE_MILLIS = 700;

    /// One thread for all: to start one each would take longer than most answers.
    private static final ScheduledExecutorService WATCH = watch();

    private final Address address;
    private final Duration deadline;
    private final Runnable hung;

    /// @param deadline when nothing has come by then (and a little more), the process may hang
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
        AtomicBoolean late = new AtomicBoolean();
        AtomicLong since = new AtomicLong(began);
        Future<?> watch =
                WATCH.scheduleWithFixedDelay(
                        () -> look(channel, gone, since.get(), late),
                        LOOK_MILLIS,
                        LOOK_MILLIS,
                        TimeUnit.MILLISECONDS);
        try {
            new Frames.Writer(channel)
                    .add(
                            Frames.QUESTION,
                            Messages.of(ask, Duration.ofNanos(System.nanoTime() - began)))
                    .send();
            Frames.Reader frames = new Frames.Reader(channel);
            Frames.Frame first = frames.next();
            if (first.kind() == Frames.FAILURE) {
                throw Messages.refusal(first.fields());
            }
            since.set(0);
            return new AnswerStream(
                    channel,
                    frames,
                    Messages.head(first.fields()),
                    since,
                    () -> watch.cancel(false));
        } catch (IOException | RuntimeException e) {
            watch.cancel(false);
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
            Future<?> late =
                    WATCH.schedule(
                            () -> Frames.closeQuietly(channel),
                            patience.toMillis(),
                            TimeUnit.MILLISECONDS);
            new Frames.Writer(channel).add(Frames.PING).send();
            boolean answered = new Frames.Reader(channel).next().kind() == Frames.END;
            late.cancel(false);
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

    /// Ends the connection when nobody waits for the answer, or when what we wait for comes much
    /// too late. While the asker is slow to take what has come already, we wait for nothing.
    private void look(SocketChannel channel, BooleanSupplier gone, long since, AtomicBoolean late) {
        if (since != 0 && System.nanoTime() - since > deadline.plusMillis(LATE_MILLIS).toNanos()) {
            if (!late.getAndSet(true)) {
                hung.run();
            }
            Frames.closeQuietly(channel);
        } else if (gone.getAsBoolean()) {
            Frames.closeQuietly(channel);
        }
    }

    private static ScheduledExecutorService watch() {
        ScheduledThreadPoolExecutor one =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("iz-answers-watch").factory());
        one.setRemoveOnCancelPolicy(true);
        return one;
    }
}
