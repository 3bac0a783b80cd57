package iz.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Entity tags (RFC 9110, 8.8.3): strong, one for each representation including its encoding.
public final class ETags {
    private ETags() {}

    /// @param encoding the content coding, empty for none
    public static String of(byte[] content, String encoding) {
        return of(hash(content), encoding);
    }

    /// @param state what changes whenever the content does
    public static String of(String state, String encoding) {
        return '"' + state + (encoding.isEmpty() ? "" : "-" + encoding) + '"';
    }

    /// The tag of the same content in a content coding.
    public static String encoded(String tag, String encoding) {
        return tag.substring(0, tag.length() - 1) + "-" + encoding + '"';
    }

    /// True when `If-None-Match` names the tag (weak comparison, as 13.1.2 wants for it) or is `*`.
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String item : ifNoneMatch.split(",", -1)) {
            String one = item.strip();
            if ((one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /// The first 80 bits of the content's SHA-256, in hexadecimal.
    public static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
