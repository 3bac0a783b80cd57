package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

class AmbiguityTest {
    private static List<String> report(String from, String to, String text) throws IOException {
        List<String> report = new ArrayList<>();
        Uyghur.between(from, to, Options.PLAIN)
                .transliterate(
                        Reader.of(text),
                        Writer.nullWriter(),
                        ambiguity -> report.add(ambiguity.sentence()));
        return report;
    }

    @Test
    void eachPlaceIsNamedWithWhatItWasReadAs() throws IOException {
        assertEquals(
                List.of(
                        "1:3: ngh: \"ngh\" was read as \"نغ\"; it may be \"ڭھ\".",
                        "2:6: direct-vowels: \"ua\" was read as \"ۇا\"; it may be \"ۇئا\".",
                        "2:9: foreign-word: \"Microsoft\" was left as it is.",
                        "2:19: initials: \"AQSh\" was read as \"ئا ق ش\"; it may be \"ئاقش\"."),
                report("uly", "uey", "yanghin\njungxua Microsoft AQSh"));
    }

    @Test
    void lettersThatMayBeTwoAreNamed() throws IOException {
        assertEquals(
                List.of(
                        "1:2: letter: \"ه\" was read as \"ە\"; it may be \"ھ\".",
                        "1:5: initials: \"ج ك پ\" was read as \"JKP\"; it may be \"J K P\"."),
                report("uey", "uly", "مهن ج ك پ"));
        assertEquals(
                List.of("1:1: zhe: \"ж\" was read as \"ي\"; it may be \"ژ\"."),
                report("usy-almaty", "uey", "жил"));
    }

    @Test
    void cleanTextHasNothingToReport() throws IOException {
        for (String word : Uyghur.lines("words.txt")) {
            assertEquals(List.of(), report("uey", "usy", word));
        }
    }
}
