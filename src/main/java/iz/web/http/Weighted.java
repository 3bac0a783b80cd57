package iz.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An item of `Accept`, `Accept-Language` or `Accept-Encoding` with its weight (RFC 9110, 12.4.2).
///
/// @param value without parameters, in lower case
/// @param weight `q` in thousandths; 0 means unwanted
record Weighted(String value, int weight) {
    /// More items than this are not looked at: nobody means them.
    private static final int MOST = 32;

    private static final Pattern Q = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    /// The items in the order given. What is malformed is left out, as if it had not been said.
    static List<Weighted> parse(String header) {
        List<Weighted> items = new ArrayList<>();
        for (String element : split(header, ',')) {
            List<String> parts = split(element, ';');
            String value = parts.getFirst().strip().toLowerCase(Locale.ROOT);
            int weight = 1000;
            for (String parameter : parts.subList(1, parts.size())) {
                String p = parameter.strip().toLowerCase(Locale.ROOT);
                if (p.startsWith("q=")) {
                    weight = thousandths(p.substring(2).strip());
                }
            }
            if (!value.isEmpty() && weight >= 0 && items.size() < MOST) {
                items.add(new Weighted(value, weight));
            }
        }
        return items;
    }

    /// The wanted items, most wanted first.
    static List<Weighted> wanted(String header) {
        return parse(header).stream()
                .filter(item -> item.weight > 0)
                .sorted(Comparator.comparingInt(Weighted::weight).reversed())
                .toList();
    }

    /// -1 when it is no weight.
    private static int thousandths(String q) {
        if (!Q.matcher(q).matches()) {
            return -1;
        }
        return (int) Math.round(Double.parseDouble(q) * 1000);
    }

    /// Splits outside of quoted strings.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
