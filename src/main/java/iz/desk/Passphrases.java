package iz.desk;

import iz.language.PenNames;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// Passphrases, kept as Argon2id (RFC 9106). A few are hashed at a time: each takes memory that
/// readers need.
final class Passphrases {
    /// OWASP's first choice: 19 MiB, two passes, one lane.
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 8;

    private static final int WORDS = 7;
    private static final String CONSONANTS = "bdghjkmnprstvyz";
    private static final String VOWELS = "aeiou";

    /// NIST SP 800-63B-4, 3.1.1: where a passphrase is the only factor.
    private static final int SHORTEST = 15;

    private static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 6;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// True when so many wait to be hashed that the next would wait long.
    boolean isBusy() {
        return places.getQueueLength() > MOST_WAITING;
    }

    /// Seven words of two syllables, 12.4 bits each: 87 bits. They are words of no language, so
    /// that all can spell them.
    static String made() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(syllable() + syllable());
        }
        return String.join(" ", words);
    }

    private static String syllable() {
        return ""
                + CONSONANTS.charAt(Tokens.below(CONSONANTS.length()))
                + VOWELS.charAt(Tokens.below(VOWELS.length()));
    }

    /// True when somebody's own passphrase is too easily guessed.
    static boolean isWeak(String passphrase, String penName) {
        String plain = plain(passphrase);
        long kinds = plain.codePoints().distinct().count();
        String name = PenNames.key(penName);
        return plain.codePointCount(0, plain.length()) < SHORTEST
                || plain.length() > LONGEST
                || kinds < FEWEST_LETTERS
                || PenNames.key(plain).replace(name, "").length() < SHORTEST / 2;
    }

    /// What is kept of it.
    String hash(String passphrase) {
        byte[] salt = Tokens.bytes(SALT);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return String.format(
                Locale.ROOT,
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s",
                MEMORY_KIB,
                PASSES,
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(passphrase, salt, MEMORY_KIB, PASSES)));
    }

    /// True when it is the passphrase that this was kept of.
    ///
    /// @throws IllegalArgumentException if it was not made by [#hash]
    boolean matches(String passphrase, String kept) {
        String[] parts = kept.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        int memory = 0;
        int passes = 0;
        for (String parameter : parts[3].split(",", -1)) {
            int value = Integer.parseInt(parameter.substring(2));
            memory = parameter.startsWith("m=") ? value : memory;
            passes = parameter.startsWith("t=") ? value : passes;
        }
        byte[] hash = derive(passphrase, Base64.getDecoder().decode(parts[4]), memory, passes);
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5]));
    }

    private byte[] derive(String passphrase, byte[] salt, int memory, int passes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH];
        places.acquireUninterruptibly();
        try {
            argon2.generateBytes(plain(passphrase).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    /// The same passphrase from another keyboard: other spaces, another normal form.
    private static String plain(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
