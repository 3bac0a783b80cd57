package iz.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/// Slows down who guesses, name by name: after a few failures each try waits longer, to a minute at
/// most, so that nobody can lock somebody else out. It knows no addresses, and nothing of it is on
/// disk.
final class Throttle {
    private static final int FREE = 5;
    private static final long LONGEST_SECONDS = 60;
    private static final Duration FORGOTTEN = Duration.ofHours(6);
    private static final int MOST = 10_000;

    private record Failures(int number, Instant last) {}

    private final Clock clock;
    private final LinkedHashMap<String, Failures> names = new LinkedHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /// How long the next try for a name has to wait; zero when it may come now.
    synchronized Duration wait(String key) {
        Failures failures = names.get(key);
        Instant now = clock.instant();
        if (failures == null || failures.last.plus(FORGOTTEN).isBefore(now)) {
            names.remove(key);
            return Duration.ZERO;
        }
        if (failures.number < FREE) {
            return Duration.ZERO;
        }
        long seconds = Math.min(LONGEST_SECONDS, 1L << Math.min(failures.number - FREE, 6));
        Duration left = Duration.between(now, failures.last.plusSeconds(seconds));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String key) {
        Failures before = names.remove(key);
        names.put(key, new Failures(before == null ? 1 : before.number + 1, clock.instant()));
        if (names.size() > MOST) {
            names.remove(names.firstEntry().getKey());
        }
    }

    synchronized void succeeded(String key) {
        names.remove(key);
    }
}
