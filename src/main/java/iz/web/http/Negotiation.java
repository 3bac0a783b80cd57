package iz.web.http;

import iz.language.Tag;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chooses what to send from what is asked for (RFC 9110, 12.5).
public final class Negotiation {
    private static final int MOST_LANGUAGES = 8;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}");

    private Negotiation() {}

    /// The offered type that `Accept` wants most: each type counts as the most specific range that
    /// covers it says; of equally wanted ones the first offered is taken. Empty: none is acceptable
    /// (406).
    public static Optional<MediaType> choose(String accept, List<MediaType> offered) {
        List<Weighted> ranges = Weighted.parse(accept);
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        MediaType best = null;
        int most = 0;
        for (MediaType type : offered) {
            int weight = weight(type, ranges);
            if (weight > most) {
                best = type;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /// True when the client named JSON or RDF rather than pages: its errors come as JSON.
    public static boolean prefersData(String accept) {
        return choose(
                        accept,
                        List.of(
                                MediaType.HTML,
                                MediaType.PROBLEM,
                                new MediaType("application/json", "", ""),
                                MediaType.TURTLE,
                                MediaType.N_TRIPLES,
                                MediaType.JSON_LD,
                                MediaType.RDF_XML))
                .filter(type -> !type.equals(MediaType.HTML))
                .isPresent();
    }

    /// True when `Accept-Encoding` allows gzip.
    public static boolean allowsGzip(String acceptEncoding) {
        List<Weighted> codings = Weighted.parse(acceptEncoding);
        Optional<Weighted> named =
                codings.stream()
                        .filter(c -> c.value().equals("gzip") || c.value().equals("x-gzip"))
                        .findFirst();
        return named.or(() -> codings.stream().filter(c -> c.value().equals("*")).findFirst())
                .filter(c -> c.weight() > 0)
                .isPresent();
    }

    /// The languages of `Accept-Language`, most wanted first.
    public static List<Tag> languages(String acceptLanguage) {
        return Weighted.wanted(acceptLanguage).stream()
                .map(Weighted::value)
                .filter(value -> LANGUAGE.matcher(value).matches())
                .limit(MOST_LANGUAGES)
                .map(Tag::of)
                .toList();
    }

    private static int weight(MediaType type, List<Weighted> ranges) {
        String name = type.name();
        int most = 0;
        int weight = 0;
        for (Weighted range : ranges) {
            int specificity = specificity(range.value(), name);
            if (specificity > 0 && specificity >= most) {
                most = specificity;
                weight = range.weight();
            }
        }
        return weight;
    }

    private static int specificity(String range, String name) {
        if (range.equals(name)) {
            return 3;
        }
        if (range.equals("*/*") || range.equals("*")) {
            return 1;
        }
        boolean whole = range.endsWith("/*");
        return whole && name.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
    }
}
