package iz.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash (FIPS 180-4). Four longs, so that equality is by value and 100,000 of them stay
/// small.
public record Digest(long a, long b, long c, long d) {
    private static final String PREFIX = "sha256-";

    public static Digest of(byte[] content) {
        return ofHash(sha256().digest(content));
    }

    /// @param hex 64 lower-case hexadecimal digits
    /// @throws IllegalArgumentException if it is anything else
    public static Digest ofHex(String hex) {
        if (hex.length() != 64 || !hex.equals(hex.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hex);
        }
        return ofHash(HexFormat.of().parseHex(hex));
    }

    static Digest ofHash(byte[] hash) {
        ByteBuffer longs = ByteBuffer.wrap(hash);
        return new Digest(longs.getLong(), longs.getLong(), longs.getLong(), longs.getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /// The name of whatever has this hash: `ni:///sha-256;…` (RFC 6920, 3).
    public String ni() {
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }

    /// `sha256-` and the hexadecimal digits: the stem of the record's file name.
    @Override
    public String toString() {
        return PREFIX + hex();
    }
}
