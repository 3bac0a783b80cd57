package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The Latin versions of the corpus were written by people; we write the same from the Arabic one.
class CorpusTransliterationTest {
    private static final Pattern TEXT = Pattern.compile("iz:text \"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"otkur/iz", "abduxaliq-uyghur/achil"})
    void ourLatinIsThePersonsLatin(String work) throws IOException {
        List<String> arabic = lines(work, "ug-arab");
        List<String> latin = lines(work, "ug-latn");
        assertTrue(arabic.size() > 1);
        Options verse = new Options(Options.Apostrophes.NEEDED, Options.Capitals.LINES, false);
        assertEquals(
                String.join("\n", latin),
                Uyghur.convert("ug-Arab", "uly", String.join("\n", arabic), verse));
        assertEquals(
                String.join("\n", arabic),
                Uyghur.convert("ug-Latn-t-ug-arab", "uey", String.join("\n", latin)));
    }

    private static List<String> lines(String work, String version) throws IOException {
        String turtle = Files.readString(Path.of("corpus", work, version + ".ttl"));
        return TEXT.matcher(turtle).results().map((MatchResult m) -> m.group(1)).toList();
    }
}
