package iz.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Secrets of the machine's making: too long to be guessed, so that a plain hash of them can be
/// kept.
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Crockford's base 32: no I, L, O or U, which are read as something else.
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Tokens() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /// So many letters of 5 bits each, in groups of four: `7k2m-04xq`.
    static String readable(int letters) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            token.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(below(LETTERS.length())));
        }
        return token.toString();
    }

    /// What is kept of a token. Case, spaces and hyphens do not count, nor which of O and 0, I, L
    /// and 1 was typed.
    static byte[] hash(String token) {
        String plain =
                token.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('o', '0')
                        .replace('i', '1')
                        .replace('l', '1');
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
