package iz.query.wire;

import iz.query.Ask;
import iz.query.Engine;
import iz.query.Refusal;
import iz.query.Refusal.Kind;
import iz.query.Running;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The query process's end of the wall: takes questions, so many at once, and sends answers.
public final class QueryServer implements AutoCloseable {
    /// How long a question waits for its turn.
    private static final long PATIENCE_MILLIS = 2_000;

    /// Of a thread that works on a query or stops one, in bytes.
    static final long STACK = 64L << 20;

    private final Engine engine;
    private final ServerSocketChannel channel;
    private final Semaphore slots;
    private final Runnable breakDown;
    private final Watchdog watchdog;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("iz-query").stackSize(STACK).factory());

    /// @param atOnce questions that are worked on at the same time
    /// @param breakDown ends this process at once
    public QueryServer(Engine engine, Address address, int atOnce, Runnable breakDown)
            throws IOException {
        this.engine = engine;
        this.channel = address.listen();
        this.slots = new Semaphore(atOnce, true);
        this.breakDown = breakDown;
        this.watchdog = new Watchdog(engine.budget().deadline(), breakDown);
    }

    /// Serves until it is closed.
    public void serve() throws IOException {
        MemoryWatch watch = new MemoryWatch(this::shedMemory);
        watch.start();
        watchdog.start();
        while (channel.isOpen()) {
            SocketChannel caller = channel.accept();
            workers.execute(() -> hear(caller));
        }
    }

    private void shedMemory() {
        watchdog.stopAll(
                new Refusal(
                        Kind.MEMORY,
                        "The query needed more memory than there is for it.",
                        "Ask for less at once: fewer rows to sort, group or compare."));
    }

    private void hear(SocketChannel caller) {
        try (caller) {
            Frames.Frame first = new Frames.Reader(caller).next();
            if (first.kind() == Frames.PING) {
                new Frames.Writer(caller).add(Frames.END).send();
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
            try (Slot slot = new Slot(slots, engine.budget().deadline());
                    Watchdog.Watched watched = watchdog.watch(caller, query, slot)) {
                ToCaller out = new ToCaller(new Frames.Writer(caller), query, slot);
                answer(ask, out, caller, query, watched);
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

    private void answer(
            Ask ask, ToCaller out, SocketChannel caller, Running query, Watchdog.Watched watched)
            throws IOException {
        try {
            engine.answer(ask, out, query);
            if (watched.mayTell()) {
                out.end();
            }
        } catch (Refusal refusal) {
            if (watched.mayTell()) {
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

    static void send(SocketChannel caller, Refusal refusal) throws IOException {
        new Frames.Writer(caller).add(Frames.FAILURE, Messages.of(refusal)).send();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
