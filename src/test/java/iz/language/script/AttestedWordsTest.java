package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words as public material writes them (attested.tsv names it), every column into every other. An
/// apostrophe between two vowels is a matter of taste and not compared.
class AttestedWordsTest {
    private static final String VOWELS = "aeéioöuüəɵаәеиоөуү";

    private final List<Map<String, String>> words =
            Uyghur.lines("attested.tsv").stream().map(AttestedWordsTest::columns).toList();

    private static Map<String, String> columns(String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> columns = new TreeMap<>();
        String cyrillic = cells[5].equals("kz") ? "usy-almaty" : "usy";
        List<String> schemes = List.of("uey", "uly", "cts", cyrillic, "uyy");
        for (int i = 0; i < schemes.size(); i++) {
            if (!cells[i].equals("-")) {
                columns.put(schemes.get(i), cells[i]);
            }
        }
        return columns;
    }

    @Test
    void thereAreAHundredOfThem() {
        assertTrue(words.size() >= 100);
    }

    @Test
    void arabicScriptIsWrittenAsAttestedInEveryOther() {
        check("uey", List.of("uly", "cts", "usy", "usy-almaty", "uyy"));
    }

    @Test
    void everyScriptIsReadBackToTheAttestedArabic() {
        for (String from : List.of("uly", "cts", "usy", "usy-almaty", "uyy")) {
            check(from, List.of("uey"));
        }
    }

    @Test
    void theOtherScriptsGoIntoOneAnother() {
        check("usy", List.of("uly", "uyy", "cts"));
        check("cts", List.of("uly", "uyy", "usy"));
        check("uly", List.of("usy", "uyy", "cts"));
    }

    private void check(String from, List<String> targets) {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> word : words) {
            for (String to : targets) {
                String given = word.get(from);
                String wanted = word.get(to);
                if (given != null && wanted != null) {
                    String made = Uyghur.convert(from, to, given);
                    if (!loose(made).equals(loose(wanted))) {
                        wrong.add(from + " " + given + " → " + to + " " + made + ", not " + wanted);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String loose(String word) {
        StringBuilder loose = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean between =
                    i > 0
                            && i + 1 < word.length()
                            && VOWELS.indexOf(word.charAt(i - 1)) >= 0
                            && VOWELS.indexOf(word.charAt(i + 1)) >= 0;
            if (word.charAt(i) != '\'' || !between) {
                loose.append(word.charAt(i));
            }
        }
        return loose.toString();
    }
}
