package iz.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The cookie of those who work at the desk. Readers have none, and no other route reads it.
public final class SessionCookie {
    /// The prefix has browsers insist on `Secure`, this host alone and every path (RFC 6265bis,
    /// 4.1.3.2).
    private static final String NAME = "__Host-iz";

    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /// The token that came with a visit.
    public static Optional<String> of(Visit visit) {
        for (String pair : visit.caller().header("Cookie").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(NAME)) {
                return Optional.of(pair.substring(equals + 1).strip())
                        .filter(token -> !token.isEmpty());
            }
        }
        return Optional.empty();
    }

    /// The reply with the cookie set; it goes when the browser is closed.
    public static Reply set(Reply reply, String token) {
        return reply.with("Set-Cookie", NAME + "=" + token + RULES);
    }

    /// The reply with the cookie taken away, and what the browser has kept of these pages.
    public static Reply clear(Reply reply) {
        return reply.with("Set-Cookie", NAME + "=; Max-Age=0" + RULES)
                .with("Clear-Site-Data", "\"cache\"");
    }

    /// What a form of this session must carry, so that no page elsewhere can send it: a hash, from
    /// which the token cannot be told.
    public static String formKey(String token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("form " + token).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
