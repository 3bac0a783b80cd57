package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iz.language.Tag;
import iz.poem.Concept;
import iz.poem.ConceptScheme;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Names;
import iz.poem.Role;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every kind of finding, and drafts in which there is nothing to find.
class CheckTest {
    private static final Id SOURCE = Id.of("/a/poem/en");
    private static final Tag ENGLISH = Tag.of("en-Latn");

    private static final Glossary GLOSSARY =
            new Glossary(
                    new ConceptScheme(
                            Id.of("/concepts/glossary"),
                            Names.NONE,
                            List.of(
                                    new Concept(
                                            Id.of("/concepts/glossary#trace"),
                                            Names.of(
                                                    Wording.of("trace", "en"),
                                                    Wording.of("iz", "tr")),
                                            Names.NONE,
                                            Names.of(Wording.of("yol", "tr")),
                                            Names.NONE,
                                            Names.NONE))));

    private static VersionText source(String... lines) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            segments.add(
                    new Segment(
                            SOURCE.part("l" + (i + 1)),
                            i + 1,
                            Optional.empty(),
                            Optional.of(new Wording(lines[i], ENGLISH)),
                            Names.NONE,
                            List.of()));
        }
        Version version =
                new Version(
                        SOURCE,
                        Id.of("/a/poem"),
                        Role.ORIGINAL,
                        ENGLISH,
                        Names.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Names.NONE,
                        Optional.empty());
        return new VersionText(
                version, List.of(), segments, Set.of(), Set.of(), List.of(), List.of());
    }

    private static Block block(long id, String lines, String text) {
        return new Block(
                id,
                lines.isEmpty() ? List.of() : List.of(lines.split("\\+")),
                text.equals("-"),
                false,
                text.equals("-") ? "" : text,
                "",
                id,
                false,
                "");
    }

    private static List<String> found(String title, VersionText source, Block... blocks) {
        Plan plan =
                new Plan(
                        Id.of("/a/poem"),
                        SOURCE,
                        Kind.TRANSLATION,
                        Tag.of("tr-Latn"),
                        Method.BY_HAND,
                        Licence.CC_BY,
                        title,
                        "");
        Map<String, String> seen = new java.util.HashMap<>();
        source.segments().forEach(s -> seen.put(s.name(), s.text().orElseThrow().value()));
        seen.computeIfPresent("l9", (name, text) -> "as it was");
        Draft draft =
                new Draft(1, plan, DraftState.DRAFT, Optional.empty(), 1, List.of(blocks), seen);
        return Check.of(draft, source, Optional.of(GLOSSARY)).stream()
                .map(f -> f.block() + " " + f.kind() + (f.error() ? "!" : "?"))
                .toList();
    }

    @Test
    void inAGoodDraftNothingIsFound() {
        assertEquals(
                List.of(),
                found(
                        "İz",
                        source("A trace", "and 7 more", "left out"),
                        block(1, "l1+l2", "Bir iz ve 7 fazlası"),
                        block(2, "l3", "-"),
                        block(3, "", "eklenen «söz», „söz“, »söz«")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | Söz         | 0 UNTITLED!",
                "След         | Söz         | 0 TITLE!",
                "İz           | ''          | 1 EMPTY!",
                "İz           | So\u0308z   | 1 NOT_NFC!",
                "İz           | So\u200Ez   | 1 FORBIDDEN!",
                "İz           | Слово       | 1 FOREIGN!",
                "İz           | «Söz        | 1 QUOTES?",
                "İz           | Söz 7       | 1 NUMBERS?",
                "İz           | word        | 1 SAME_AS_SOURCE?"
            })
    void whatIsWrongWithWordsIsNamed(String title, String words, String finding) {
        List<String> found = found(title, source("word"), block(1, "l1", words));
        assertEquals(finding, found.getFirst());
        assertEquals(
                found.size(),
                found.stream().filter(f -> f.startsWith(finding.substring(0, 1))).count());
    }

    @Test
    void linesThatNobodySpeaksOfAndLinesThatAreGoneAreNamed() {
        assertEquals(
                List.of("0 UNCOVERED!", "1 GONE!"),
                found("İz", source("word", "another"), block(1, "l1+l77", "Söz")));
    }

    @Test
    void whatIsLeftOutIsNotAlsoRendered() {
        assertEquals(
                List.of("2 CONTRADICTION!"),
                found("İz", source("word"), block(1, "l1", "Söz"), block(2, "l1", "-")));
    }

    @Test
    void aChangedLineMustBeLookedAtAgain() {
        assertEquals(
                List.of("9 CHANGED!"),
                found(
                        "İz",
                        source("a", "b", "c", "d", "e", "f", "g", "h", "i"),
                        block(1, "l1+l2+l3+l4+l5+l6+l7+l8", "Söz"),
                        block(9, "l9", "Söz")));
    }

    @Test
    void aRefrainRenderedInTwoWaysIsAQuestion() {
        assertEquals(
                List.of("3 REFRAIN?"),
                found(
                        "İz",
                        source("again", "between", "again"),
                        block(1, "l1", "Yine"),
                        block(2, "l2", "Ara"),
                        block(3, "l3", "Gene")));
    }

    @Test
    void theGlossaryAsksForItsWordAndAgainstTheOneThatItAvoids() {
        VersionText traces = source("the trace");
        assertEquals(List.of("1 GLOSSARY?"), found("İz", traces, block(1, "l1", "Söz")));
        assertEquals(List.of("1 GLOSSARY?"), found("İz", traces, block(1, "l1", "Yolun izi")));
        assertEquals(List.of(), found("İz", traces, block(1, "l1", "İzimiz")));
    }
}
