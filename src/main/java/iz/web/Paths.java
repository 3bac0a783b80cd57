package iz.web;

import iz.web.http.Escapes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads and writes the path of a URL (RFC 3986, 6.2.2).
final class Paths {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@";

    private Paths() {}

    /// The steps of a path, decoded, without empty ones and with `.` and `..` followed. Empty: an
    /// escape is broken, is not UTF-8, or hides a slash, a backslash or a control character.
    static Optional<List<String>> steps(String raw) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : raw.split("/", -1)) {
            Optional<String> decoded = Escapes.decode(step);
            if (decoded.isEmpty() || decoded.get().chars().anyMatch(Paths::forbidden)) {
                return Optional.empty();
            }
            switch (decoded.get()) {
                case "", "." -> {}
                case ".." -> steps.pollLast();
                default -> steps.addLast(decoded.get());
            }
        }
        return Optional.of(List.copyOf(steps));
    }

    /// The canonical path of these steps, escaped where a URL must be.
    static String encoded(List<String> steps) {
        StringBuilder out = new StringBuilder();
        for (String step : steps) {
            out.append('/');
            for (byte b : step.getBytes(StandardCharsets.UTF_8)) {
                if (b > 0 && PLAIN.indexOf(b) >= 0) {
                    out.append((char) b);
                } else {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
            }
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    private static boolean forbidden(int c) {
        return c < 0x20 || c == 0x7f || c == '/' || c == '\\';
    }
}
