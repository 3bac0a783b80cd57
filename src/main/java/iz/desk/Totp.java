package iz.desk;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The second factor: six digits that an app counts from the time and a shared secret (RFC 6238,
/// with HMAC-SHA-1 and 30 seconds, as every app has them).
final class Totp {
    static final int SECRET = 20;

    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /// The step of time that a code belongs to: this one, the last or the next, since clocks
    /// differ. Empty when it belongs to none, or to one that was used already: a code counts once.
    ///
    /// @param used the last step that was used
    static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        String digits = code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (step > used && digits.equals(code(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code of a moment.
    static String code(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: the last four bits say where the number begins.
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-1.", e);
        }
    }

    /// A secret as one types it into an app: base 32 (RFC 4648).
    static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            bits = (bits << 8) | (b & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(BASE32.charAt((bits << (5 - held)) & 31));
        }
        return text.toString();
    }

    /// The secret as a link that opens an app on the same device.
    static String link(byte[] secret, String penName) {
        String label = URLEncoder.encode("Iz:" + penName, StandardCharsets.UTF_8);
        return "otpauth://totp/"
                + label.replace("+", "%20")
                + "?secret="
                + text(secret)
                + "&issuer=Iz";
    }
}
