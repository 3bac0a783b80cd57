package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Arabic script into another and back gives the same word: for the list of words, and for every
/// Uyghur word of the corpus.
class RoundTripTest {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"@ug(-Arab)?[ ;.,]");

    private final Set<String> exceptions =
            new LinkedHashSet<>(
                    Uyghur.lines("exceptions.txt").stream()
                            .map(l -> l.split("\t", -1)[0])
                            .toList());

    @Test
    void theListHasThreeThousandWords() {
        assertTrue(Set.copyOf(Uyghur.lines("words.txt")).size() >= 3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uly", "uly-2008", "cts", "cts-1991", "uyy", "usy"})
    void everyWordOfTheListComesBack(String scheme) {
        assertEquals(List.of(), lost(scheme, Uyghur.lines("words.txt"), Options.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uly", "cts", "uyy", "usy"})
    void everyWordComesBackWithApostrophesBetweenVowels(String scheme) {
        Options always = new Options(Options.Apostrophes.ALWAYS, Options.Capitals.AS_TYPED, false);
        assertEquals(List.of(), lost(scheme, Uyghur.lines("words.txt"), always));
    }

    @ParameterizedTest
    @EnumSource(Options.Capitals.class)
    void capitalsDoNotMatterOnTheWayBack(Options.Capitals capitals) {
        Options options = new Options(Options.Apostrophes.NEEDED, capitals, false);
        assertEquals(List.of(), lost("uly", Uyghur.lines("words.txt"), options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uly", "cts", "uyy", "usy"})
    void everyUyghurLineOfTheCorpusComesBack(String scheme) throws IOException {
        List<String> lines = corpus();
        assertTrue(lines.size() > 500, "lines: " + lines.size());
        Options marked = new Options(Options.Apostrophes.NEEDED, Options.Capitals.AS_TYPED, true);
        assertEquals(List.of(), lost(scheme, lines, marked));
    }

    private static List<String> corpus() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    lines.add(matcher.group(1));
                }
            }
        }
        return lines;
    }

    private List<String> lost(String scheme, List<String> texts, Options options) {
        Transliterator there = Uyghur.between("uey", scheme, options);
        Transliterator back = Uyghur.between(scheme, "uey", Options.PLAIN);
        List<String> lost = new ArrayList<>();
        for (String text : texts) {
            String over = there.transliterate(text);
            String again = back.transliterate(over);
            if (!again.equals(text) && !exceptions.contains(text)) {
                lost.add(text + " → " + over + " → " + again);
            }
        }
        return lost;
    }
}
