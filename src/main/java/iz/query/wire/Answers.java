package iz.query.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import iz.query.Ask;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.ResultFormat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Answers, those that were just given kept: by query, format and state of the archive. What is
/// kept is named by a hash, and gone within a minute: nobody's questions stay in memory.
public final class Answers {
    private static final long MOST_BYTES = 16L << 20;
    private static final int HASH_BYTES = 10;
    private static final Duration KEPT = Duration.ofSeconds(45);

    /// So many wait for answers or take them at the same time; readers need the threads too.
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Asking asking;
    private final LongSupplier position;
    private final Cache<String, Answered.Whole> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .<String, Answered.Whole>weigher((key, answer) -> 512 + answer.bytes().length)
                    .expireAfterAccess(KEPT)
                    .scheduler(Scheduler.systemScheduler())
                    .build();

    /// @param position of the log now
    public Answers(Asking asking, LongSupplier position) {
        this.asking = asking;
        this.position = position;
    }

    /// None: queries are not answered here.
    public static Answers none() {
        return new Answers(Asking.none(), () -> 0);
    }

    /// All places are taken.
    public static Refusal tooMany() {
        return new Refusal(
                Refusal.Kind.BUSY, "Too many are asking just now.", "Try again in a few seconds.");
    }

    /// An answer: ready, or on its way.
    public sealed interface Answered {
        Head head();

        /// @param bytes not to be changed
        /// @param hash of them, in hexadecimal: it is kept with them, since to hash an answer takes
        ///   longer than to find it
        @SuppressWarnings("ArrayRecordComponent")
        record Whole(Head head, byte[] bytes, String hash) implements Answered {}

        /// @param stream must be closed
        record Flowing(Head head, AnswerStream stream) implements Answered {}

        /// Its bytes; a stream is read and closed.
        ///
        /// @throws IOException if it broke off
        default byte[] all() throws IOException {
            return switch (this) {
                case Whole whole -> whole.bytes();
                case Flowing flowing -> flowing.stream().whole();
            };
        }
    }

    /// @param gone true as soon as nobody waits for the answer any more
    /// @throws iz.query.Refusal if there is no answer
    /// @throws IOException if it broke off
    public Answered ask(Ask ask, BooleanSupplier gone) throws IOException {
        String key = key(ask, position.getAsLong());
        Answered.Whole known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        AnswerStream stream = stream(ask, gone);
        Head head = stream.head();
        if (head.whole() < 0) {
            return new Answered.Flowing(head, stream);
        }
        Answered.Whole whole = whole(head, stream.whole());
        boolean asked = ask.at().isPresent() || head.position() == position.getAsLong();
        if (asked && !head.changing()) {
            kept.put(key(ask, position.getAsLong()), whole);
        }
        return whole;
    }

    /// Has the query process follow the log now: what was withdrawn shall not wait in its views for
    /// the next who asks.
    public void follow() {
        Ask any = Ask.of("ASK {}", ResultFormat.CSV);
        Thread.ofVirtual()
                .start(() -> {
                    try (AnswerStream _ = asking.ask(any, () -> false)) {
                        kept.invalidateAll();
                    } catch (Refusal e) {
                        // It is not there just now; when it starts it follows first.
                        kept.invalidateAll();
                    }
                });
    }

    private AnswerStream stream(Ask ask, BooleanSupplier gone) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        AnswerStream stream = null;
        try {
            stream = asking.ask(ask, gone);
            stream.whenClosed(places::release);
            return stream;
        } finally {
            if (stream == null) {
                places.release();
            }
        }
    }

    private static String key(Ask ask, long position) {
        String all =
                String.join(
                        "\u0000",
                        List.of(
                                ask.text(),
                                ask.formats().toString(),
                                String.join(" ", ask.defaultGraphs()),
                                String.join(" ", ask.namedGraphs()),
                                ask.at().orElse(""),
                                Long.toString(ask.rows()),
                                Boolean.toString(ask.explain()),
                                Long.toString(position)));
        return HexFormat.of().formatHex(hash(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answered.Whole whole(Head head, byte[] bytes) {
        return new Answered.Whole(
                head, bytes, HexFormat.of().formatHex(hash(bytes), 0, HASH_BYTES));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
