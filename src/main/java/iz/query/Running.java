package iz.query;

import iz.query.Refusal.Kind;

import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A query under way, and why it was stopped, if it was.
public final class Running {
    private final long began = System.nanoTime();
    private final AtomicLong waited = new AtomicLong();
    private @Nullable QueryExec execution;
    private @Nullable Refusal why;

    /// Nanoseconds since the question came.
    public long nanos() {
        return System.nanoTime() - began;
    }

    /// Nanoseconds of work: without the time in which the asker was too slow to take the answer.
    public long worked() {
        return nanos() - waited.get();
    }

    public void waited(long nanos) {
        waited.addAndGet(nanos);
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
            if (execution != null) {
                execution.abort();
            }
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
