package iz.query.wire;

import iz.query.Refusal;
import iz.query.Refusal.Kind;
import iz.query.Running;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Looks after the queries under way: stops those that are late, and those that nobody waits for.
/// What cannot be stopped in time takes the whole process with it: that is what the process is for.
/// One thread for all of them; to start one each would take longer than most queries.
final class Watchdog {
    /// Beyond its deadline a query has so long to notice that it was stopped, and say so.
    private static final long GRACE_NANOS = 300_000_000;

    /// What goes on working for so long after it was stopped does not notice, and takes the process
    /// with it.
    private static final Duration UNSTOPPABLE = Duration.ofMillis(400);

    /// So does what neither works nor ends.
    private static final Duration STUCK = Duration.ofSeconds(10);

    /// An asker that takes the answer so slowly gets no more of it.
    private static final Duration SLOWEST = Duration.ofMinutes(5);

    /// Nor does one that takes nothing at all for so long.
    private static final Duration NOTHING_TAKEN = Duration.ofSeconds(30);

    /// While an asker takes nothing for so long, another query may work in its place.
    private static final Duration LENT = Duration.ofSeconds(2);

    private static final long LOOK_MILLIS = 50;

    private final Duration deadline;
    private final Runnable breakDown;
    private final Set<Watched> watched = new HashSet<>();

    /// @param breakDown ends this process at once
    Watchdog(Duration deadline, Runnable breakDown) {
        this.deadline = deadline;
        this.breakDown = breakDown;
    }

    void start() {
        // To stop a query goes as deep as the query does.
        Thread.ofPlatform()
                .daemon()
                .name("iz-query-watch")
                .stackSize(QueryServer.STACK)
                .start(this::look);
    }

    /// A query that the calling thread begins to work on; to be closed when it has ended.
    Watched watch(SocketChannel caller, Running query, Slot slot) {
        Watched begun = new Watched(caller, query, slot, Thread.currentThread());
        synchronized (watched) {
            watched.add(begun);
            if (watched.size() == 1) {
                watched.notifyAll();
            }
        }
        return begun;
    }

    /// Stops all queries, soon.
    void stopAll(Refusal reason) {
        present().forEach(each -> each.query.stop(reason));
    }

    private List<Watched> present() {
        synchronized (watched) {
            return List.copyOf(watched);
        }
    }

    private void look() {
        try {
            while (true) {
                synchronized (watched) {
                    while (watched.isEmpty()) {
                        watched.wait();
                    }
                }
                Thread.sleep(LOOK_MILLIS);
                present().forEach(Watched::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Without it nothing would be stopped any more.
            breakDown.run();
        }
    }

    /// A query under way.
    final class Watched implements AutoCloseable {
        private final SocketChannel caller;
        private final Running query;
        private final Slot slot;
        private final Thread worker;
        private final AtomicBoolean told = new AtomicBoolean();
        private boolean heard;
        private long stopped;
        private long workWhenStopped;

        private Watched(SocketChannel caller, Running query, Slot slot, Thread worker) {
            this.caller = caller;
            this.query = query;
            this.slot = slot;
            this.worker = worker;
        }

        /// True once: for whoever is the first to tell the asker how it ended.
        boolean mayTell() {
            return !told.getAndSet(true);
        }

        private void look() {
            if (!heard) {
                heard = true;
                Thread.ofVirtual().start(this::untilGone);
            }
            long now = System.nanoTime();
            if (stopped == 0) {
                if (isSlowToTake()) {
                    // The answer was broken off; that ends the waiting.
                    Frames.closeQuietly(caller);
                } else if (query.worked() >= deadline.toNanos()) {
                    stopped = now;
                    workWhenStopped = work();
                    query.stop(Running.late(deadline));
                }
                return;
            }
            if (now - stopped < GRACE_NANOS) {
                return;
            }
            if (mayTell()) {
                Thread.ofVirtual().start(this::tell);
            }
            // On a machine that is busy with readers it may just not have had its turn.
            if ((work() - workWhenStopped >= UNSTOPPABLE.toNanos()
                            || now - stopped >= STUCK.toNanos())
                    && isUnderWay()) {
                breakDown.run();
            }
        }

        private boolean isSlowToTake() {
            if (query.waiting() >= LENT.toNanos()) {
                slot.lend();
            }
            return query.waiting() >= NOTHING_TAKEN.toNanos()
                    || query.waited() >= SLOWEST.toNanos();
        }

        private boolean isUnderWay() {
            synchronized (watched) {
                return watched.contains(this);
            }
        }

        private long work() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.threadId());
        }

        /// A caller sends one question and then nothing, until it goes.
        private void untilGone() {
            try {
                new Frames.Reader(caller).next();
            } catch (IOException e) {
                query.stop(new Refusal(Kind.BUSY, "Nobody waits for the answer.", ""));
            }
        }

        private void tell() {
            try {
                QueryServer.send(caller, Running.late(deadline));
            } catch (IOException e) {
                // Nobody is there to be told.
                return;
            }
        }

        @Override
        public void close() {
            synchronized (watched) {
                watched.remove(this);
            }
        }
    }
}
