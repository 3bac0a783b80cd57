package iz.query.wire;

import iz.query.Refusal;
import iz.query.Refusal.Kind;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The place of one query among those that are worked on at the same time. It is lent to others
/// while its asker is slow, or a few slow askers would keep all others out.
final class Slot implements AutoCloseable {
    private final Semaphore slots;
    private final Duration patience;
    private boolean held = true;

    /// @param slots of which one has been acquired
    /// @param patience to wait for one when it was lent
    Slot(Semaphore slots, Duration patience) {
        this.slots = slots;
        this.patience = patience;
    }

    /// Another query may have it meanwhile.
    synchronized void lend() {
        if (held) {
            held = false;
            slots.release();
        }
    }

    /// Goes on only when there is a place; at once if it was not lent.
    ///
    /// @throws Refusal if others do not make room in time
    void regain() throws InterruptedIOException {
        synchronized (this) {
            if (held) {
                return;
            }
        }
        try {
            if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        Kind.BUSY, "Others are asking just now.", "Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        synchronized (this) {
            held = true;
        }
    }

    @Override
    public void close() {
        lend();
    }
}
