package iz.web;

import java.util.Map;
import java.util.TreeMap;

/// The headers of every reply, whatever it is: pages run no script and load nothing from elsewhere,
/// and links out of them tell nobody where the reader was.
final class SecurityHeaders {
    static final Map<String, String> ALL =
            new TreeMap<>(
                    Map.of(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                            "X-Content-Type-Options",
                            "nosniff",
                            "Referrer-Policy",
                            "no-referrer",
                            "Permissions-Policy",
                            "browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                                    + " microphone=(), payment=(), usb=()",
                            "Cross-Origin-Opener-Policy",
                            "same-origin",
                            "Cross-Origin-Resource-Policy",
                            "same-origin"));

    private SecurityHeaders() {}
}
