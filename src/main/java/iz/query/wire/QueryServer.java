package iz.query.wire;

import iz.query.Answer;
import iz.query.Ask;
import iz.query.Engine;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.Refusal.Kind;
import iz.query.Running;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The query process's end of the wall: takes questions, so many at once, and sends answers. What
/// cannot be stopped in time takes the whole process with it: that is what the process is for.
public final class QueryServer implements AutoCloseable {
    /// Beyond its deadline a query has so long to notice that it was stopped.
    private static final long GRACE_MILLIS = 400;

    /// How long a question waits for its turn.
    private static final long PATIENCE_MILLIS = 2_000;

    private static final long LOOK_MILLIS = 50;

    /// An asker that takes the answer so slowly gets no more of it.
    private static final Duration SLOWEST = Duration.ofMinutes(5);

    private static final long STACK = 64L << 20;

    private final Engine engine;
    private final ServerSocketChannel channel;
    private final Semaphore slots;
    private final Runnable breakDown;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();

    /// @param atOnce questions that are worked on at the same time
    /// @param breakDown ends this process at once
    public QueryServer(Engine engine, Address address, int atOnce, Runnable breakDown)
            throws IOException {
        this.engine = engine;
        this.channel = address.listen();
        this.slots = new Semaphore(atOnce, true);
        this.breakDown = breakDown;
    }

    /// Serves until it is closed.
    public void serve() throws IOException {
        MemoryWatch watch = new MemoryWatch(this::shedMemory);
        watch.start();
        while (channel.isOpen()) {
            SocketChannel caller = channel.accept();
            Thread.ofPlatform()
                    .daemon()
                    .name("iz-query")
                    .stackSize(STACK)
                    .start(() -> hear(caller));
        }
    }

    private void shedMemory() {
        Refusal refusal =
                new Refusal(
                        Kind.MEMORY,
                        "The query needed more memory than there is for it.",
                        "Ask for less at once: fewer rows to sort, group or compare.");
        running.forEach(each -> each.stop(refusal));
    }

    private void hear(SocketChannel caller) {
        Running query = new Running();
        AtomicBoolean done = new AtomicBoolean();
        try (caller) {
            Ask ask = Messages.ask(Frames.read(caller).fields());
            if (!slots.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                send(
                        caller,
                        new Refusal(
                                Kind.BUSY,
                                "Others are asking just now.",
                                "Try again in a few seconds."));
                return;
            }
            running.add(query);
            Thread listener = Thread.ofVirtual().start(() -> untilGone(caller, query));
            Thread watchdog = Thread.ofPlatform().daemon().start(() -> watch(caller, query, done));
            try {
                answer(ask, caller, query, done);
            } finally {
                done.set(true);
                running.remove(query);
                slots.release();
                watchdog.interrupt();
                listener.interrupt();
            }
        } catch (IOException e) {
            // Nobody is there any more to be told.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Ask ask, SocketChannel caller, Running query, AtomicBoolean done)
            throws IOException {
        try {
            engine.answer(ask, new ToCaller(caller, query), query);
            if (!done.getAndSet(true)) {
                Frames.write(caller, Frames.END, new byte[0], 0);
            }
        } catch (Refusal refusal) {
            if (!done.getAndSet(true)) {
                send(caller, refusal);
            }
        } catch (OutOfMemoryError e) {
            breakDown.run();
        } catch (RuntimeException | Error e) {
            if (causedBy(e) instanceof Refusal refusal) {
                send(caller, refusal);
                return;
            }
            if (causedBy(e) instanceof IOException gone) {
                throw gone;
            }
            e.printStackTrace();
            send(
                    caller,
                    new Refusal(
                            Kind.BROKEN, "It is our mistake, not yours, and has been noted.", ""));
        }
    }

    /// Writers wrap what their stream throws.
    private static Throwable causedBy(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null
                && !(cause instanceof Refusal)
                && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void send(SocketChannel caller, Refusal refusal) throws IOException {
        Frames.write(caller, Frames.FAILURE, Messages.of(refusal));
    }

    /// A caller sends one question and then nothing, until it goes.
    private static void untilGone(SocketChannel caller, Running query) {
        try {
            Frames.read(caller);
        } catch (IOException e) {
            query.stop(new Refusal(Kind.BUSY, "Nobody waits for the answer.", ""));
        }
    }

    private static void tell(SocketChannel caller, Refusal refusal) {
        try {
            send(caller, refusal);
        } catch (IOException e) {
            // Nobody is there to be told.
            return;
        }
    }

    private void watch(SocketChannel caller, Running query, AtomicBoolean done) {
        Duration deadline = engine.budget().deadline();
        try {
            while (query.worked() < deadline.toNanos()
                    && query.nanos() < SLOWEST.plus(deadline).toNanos()) {
                Thread.sleep(LOOK_MILLIS);
            }
            Refusal late = Running.late(deadline);
            query.stop(late);
            Thread.sleep(GRACE_MILLIS);
            if (!done.getAndSet(true)) {
                Thread.ofVirtual().start(() -> tell(caller, late));
                Thread.sleep(LOOK_MILLIS);
                breakDown.run();
            }
        } catch (InterruptedException e) {
            // It ended in time.
            return;
        }
    }

    /// Frames for whoever asked.
    private record ToCaller(SocketChannel caller, Running query) implements Answer {
        @Override
        public void head(Head head) throws IOException {
            Frames.write(caller, Frames.HEAD, Messages.of(head));
        }

        @Override
        public void bytes(byte[] bytes, int length) throws IOException {
            long before = System.nanoTime();
            Frames.write(caller, Frames.DATA, bytes, length);
            query.waited(System.nanoTime() - before);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
