package iz.language.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Short words for the tests of Uyghur.
final class Uyghur {
    private Uyghur() {}

    static String convert(String from, String to, String text) {
        return convert(from, to, text, Options.PLAIN);
    }

    static String convert(String from, String to, String text, Options options) {
        return between(from, to, options).transliterate(text);
    }

    static Transliterator between(String from, String to, Options options) {
        return Schemes.between(from, Schemes.named(to).orElseThrow(), options).orElseThrow();
    }

    static List<String> lines(String resource) {
        try (InputStream in = Uyghur.class.getResourceAsStream(resource)) {
            return new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
