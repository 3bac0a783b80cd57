package iz.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;

import iz.web.http.Body;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Finished replies, compressed, kept until the archive publishes something or they take too much
/// memory. What has a query is kept for a short time only: readers may have typed it, and nothing
/// of them is in memory a minute later.
final class KeptReplies {
    private static final long MOST_BYTES = 32L << 20;
    private static final Duration ASKED = Duration.ofSeconds(30);
    private static final Duration ALWAYS = Duration.ofDays(36_500);

    /// The archive's state; another state makes all that is kept stale.
    private final Supplier<String> state;

    private final AtomicReference<String> keptState = new AtomicReference<>("");
    private final Cache<String, Reply> cache =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .<String, Reply>weigher((key, reply) -> key.length() * 2 + size(reply))
                    .expireAfter(
                            Expiry.<String, Reply>accessing(
                                    (key, reply) -> key.contains("?") ? ASKED : ALWAYS))
                    .scheduler(Scheduler.systemScheduler())
                    .executor(Runnable::run)
                    .build();

    KeptReplies(Supplier<String> state) {
        this.state = state;
    }

    /// All that a reply depends on. A handler sees no more of a visit than this.
    String key(Visit visit, String address, String type, boolean gzip) {
        String now = state.get();
        if (!now.equals(keptState.getAndSet(now))) {
            cache.invalidateAll();
        }
        return String.join(
                "\n",
                now,
                visit.query().sorted().appendTo(address),
                type,
                visit.ui().code(),
                visit.wishes().languages().toString(),
                gzip ? "gzip" : "");
    }

    Optional<Reply> get(String key) {
        return Optional.ofNullable(cache.getIfPresent(key));
    }

    void put(String key, Reply reply) {
        cache.put(key, reply);
    }

    private static int size(Reply reply) {
        return 512 + (reply.body() instanceof Body.Bytes bytes ? bytes.bytes().length : 0);
    }
}
