package iz.query;

import iz.query.Refusal.Kind;

import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A query under way, and why it was stopped, if it was.
public final class Running {
    private final long began;
    private final AtomicLong waited = new AtomicLong();

    /// By `System.nanoTime`; 0 while it works.
    private volatile long waitingSince;

    private @Nullable QueryExec execution;
    private @Nullable Refusal why;
    private volatile boolean stopped;

    /// A question that has just come.
    public Running() {
        this(Duration.ZERO);
    }

    /// @param before so long the question was under way already
    public Running(Duration before) {
        began = System.nanoTime() - before.toNanos();
    }

    /// Nanoseconds since the question came.
    public long nanos() {
        return System.nanoTime() - began;
    }

    /// Nanoseconds of work: without the time in which it waited for others.
    public long worked() {
        return nanos() - waited();
    }

    /// Nanoseconds in which it waited, for the asker to take the answer or for its turn.
    public long waited() {
        return waited.get() + waiting();
    }

    /// Nanoseconds since it began to wait; 0 while it works.
    public long waiting() {
        long since = waitingSince;
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    /// From here on it waits.
    public void waits() {
        waitingSince = System.nanoTime();
    }

    /// It works again.
    public void worksOn() {
        waited.addAndGet(waiting());
        waitingSince = 0;
    }

    synchronized void began(QueryExec begun) {
        execution = begun;
        if (why != null) {
            begun.abort();
        }
    }

    /// Stops it, soon. Only the first reason counts.
    public synchronized void stop(Refusal reason) {
        if (why == null) {
            why = reason;
            stopped = true;
            if (execution != null) {
                execution.abort();
            }
        }
    }

    /// True as soon as it was stopped.
    boolean stopped() {
        return stopped;
    }

    /// Does nothing unless it was stopped.
    ///
    /// @throws Refusal that says why
    synchronized void check() {
        if (why != null) {
            throw why;
        }
    }

    /// Why it was stopped; by its deadline, if by nobody.
    synchronized Refusal why(Budget budget) {
        return why != null ? why : late(budget.deadline());
    }

    /// It was not ready in time.
    public static Refusal late(Duration deadline) {
        return new Refusal(
                Kind.DEADLINE,
                "The query took longer than "
                        + deadline.toMillis() / 1000.0
                        + " seconds and was stopped.",
                "Name more of what you know: a property, a language, a work.");
    }
}
