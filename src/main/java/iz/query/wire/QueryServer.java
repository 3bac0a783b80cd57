package iz.query.wire;

import iz.query.Answer;
import iz.query.Ask;
import iz.query.Engine;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.Refusal.Kind;
import iz.query.Running;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The query process's end of the wall: takes questions, so many at once, and sends answers. What
/// cannot be stopped in time takes the whole process with it: that is what the process is for.
public final class QueryServer implements AutoCloseable {
    /// Beyond its deadline a query has so long to notice that it was stopped, and say so.
    private static final long GRACE_MILLIS = 300;

    /// What goes on working for so long after it was stopped does not notice, and takes the process
    /// with it.
    private static final Duration UNSTOPPABLE = Duration.ofMillis(400);

    /// So does what neither works nor ends.
    private static final Duration STUCK = Duration.ofSeconds(10);

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
        AtomicBoolean done = new AtomicBoolean();
        try (caller) {
            Frames.Frame first = Frames.read(caller);
            if (first.kind() == Frames.PING) {
                Frames.write(caller, Frames.END, new byte[0], 0);
                return;
            }
            Map<String, List<String>> fields = first.fields();
            Ask ask = Messages.ask(fields);
            Running query = new Running(Messages.waited(fields));
            if (!slots.tryAcquire(patience(), TimeUnit.MILLISECONDS)) {
                send(
                        caller,
                        new Refusal(
                                Kind.BUSY,
                                "Others are asking just now.",
                                "Try again in a few seconds."));
                return;
            }
            running.add(query);
            Thread worker = Thread.currentThread();
            Thread listener = Thread.ofVirtual().start(() -> untilGone(caller, query));
            Thread watchdog =
                    Thread.ofPlatform().daemon().start(() -> watch(caller, worker, query, done));
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

    private long patience() {
        return Math.min(PATIENCE_MILLIS, engine.budget().deadline().toMillis() / 4);
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
            report(e);
            send(
                    caller,
                    new Refusal(
                            Kind.BROKEN, "It is our mistake, not yours, and has been noted.", ""));
        }
    }

    /// Tells the keeper where in the code it broke, never the message: that can quote the query.
    private static void report(Throwable broken) {
        StringBuilder trace = new StringBuilder("iz: a query failed: ");
        for (Throwable each = broken; each != null; each = each.getCause()) {
            trace.append(each.getClass().getName()).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                trace.append("\tat ").append(frame).append('\n');
            }
        }
        System.err.print(trace);
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

    private static long workOf(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private void watch(SocketChannel caller, Thread worker, Running query, AtomicBoolean done) {
        Duration deadline = engine.budget().deadline();
        try {
            while (query.worked() < deadline.toNanos()
                    && query.nanos() < SLOWEST.plus(deadline).toNanos()) {
                Thread.sleep(LOOK_MILLIS);
            }
            Refusal late = Running.late(deadline);
            long work = workOf(worker);
            query.stop(late);
            Thread.sleep(GRACE_MILLIS);
            if (!done.getAndSet(true)) {
                Thread.ofVirtual().start(() -> tell(caller, late));
            }
            // On a machine that is busy with readers it may just not have had its turn.
            long stopped = System.nanoTime();
            while (workOf(worker) - work < UNSTOPPABLE.toNanos()
                    && System.nanoTime() - stopped < STUCK.toNanos()) {
                Thread.sleep(LOOK_MILLIS);
            }
            breakDown.run();
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
