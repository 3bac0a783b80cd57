package iz.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.poem.Contribution;
import iz.poem.Credit;
import iz.poem.Division;
import iz.poem.DivisionKind;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Names;
import iz.poem.Period;
import iz.poem.Reference;
import iz.poem.Relator;
import iz.poem.Rights;
import iz.poem.Role;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.poem.Work;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class CitationTest {
    private static final String URL = "https://w3id.org/iz/otkur/iz/en-abdurazak";
    private static final Id WORK = Id.of("/otkur/iz");
    private static final Version ORIGINAL =
            version("ug-arab", Role.ORIGINAL, "ug-Arab", Names.of(Wording.of("ئىز", "ug-Arab")));
    private static final Version ENGLISH =
            version(
                    "en-abdurazak",
                    Role.TRANSLATION,
                    "en-Latn",
                    Names.of(Wording.of("Trace & {100%} \\ of_it", "en")));
    private static final Work IZ = work(List.of(reference("/otkur", "Abdurehim Ötkür")));

    @Test
    void aVersionIsCitedInASentence() {
        assertEquals(
                "Abdurehim Ötkür. “Trace & {100%} \\ of_it”. Translated by T. Abdurazak and"
                        + " S. Saydahmat. In en-Latn. Made 1923–1995. Iz, 2026-11-22. "
                        + URL
                        + ". Rights: In Copyright, http://rightsstatements.org/vocab/InC/1.0/.\n",
                Citation.of(IZ, ENGLISH, URL));
    }

    @Test
    void aWorkIsCitedInItsOwnLanguageWithTheRightsOfEachVersion() {
        String sentence = Citation.of(IZ, "https://w3id.org/iz/otkur/iz");
        assertTrue(sentence.startsWith("Abdurehim Ötkür. “ئىز” [Trace]. In ug-Arab."), sentence);
        assertTrue(sentence.contains("ug-arab: In Copyright"), sentence);
        assertTrue(sentence.contains("en-abdurazak: In Copyright"), sentence);
    }

    @Test
    void bibTexKeepsLettersAndEscapesWhatTexWouldRead() {
        assertEquals(
                """
                @misc{otkur-iz-en-abdurazak,
                  author = {{Abdurehim Ötkür}},
                  title = {{Trace \\& {\\textbraceleft}100\\%{\\textbraceright} {\\textbackslash} of\\_it}},
                  translator = {{T. Abdurazak} and {S. Saydahmat}},
                  language = {en-Latn},
                  year = {2026},
                  date = {2026-11-22},
                  howpublished = {Iz},
                  copyright = {In Copyright, http://rightsstatements.org/vocab/InC/1.0/},
                  url = {https://w3id.org/iz/otkur/iz/en-abdurazak}
                }
                """,
                BibTex.of(IZ, ENGLISH, URL));
    }

    @Test
    void bracesInBibTexAreBalancedWhateverTheTextHolds() {
        for (String text : List.of("{", "}", "}{", "\\{", "a\\", "~^", "\n@misc{x,")) {
            String escaped = BibTex.escape(text);
            int depth = 0;
            for (int i = 0; i < escaped.length(); i++) {
                char c = escaped.charAt(i);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                assertTrue(depth >= 0, escaped);
            }
            assertEquals(0, depth, escaped);
            assertFalse(escaped.contains("\n"), escaped);
        }
    }

    @Test
    void cslJsonIsAListOfOneItem() {
        String json = CslJson.of(IZ, ENGLISH, URL);
        JsonObject item =
                JSON.parseAny(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                        .getAsArray()
                        .get(0)
                        .getAsObject();
        assertEquals("otkur-iz-en-abdurazak", item.getString("id"));
        assertEquals("Trace & {100%} \\ of_it", item.getString("title"));
        assertEquals(2, item.get("translator").getAsArray().size());
        assertEquals(
                "[[2026,11,22]]",
                item.getObj("issued").get("date-parts").toString().replaceAll("\\s", ""));
        assertTrue(item.getString("note").contains("InC/1.0/"));
    }

    @Test
    void plainTextKeepsStanzasGapsRightsAndSource() {
        Id stanza = ORIGINAL.id().part("s1");
        Id next = ORIGINAL.id().part("s2");
        VersionText text =
                new VersionText(
                        ORIGINAL,
                        List.of(
                                new Division(stanza, 1, DivisionKind.COUPLET),
                                new Division(next, 2, DivisionKind.COUPLET)),
                        List.of(
                                line(1, stanza, Optional.of("ياش ئىدۇق")),
                                line(2, stanza, Optional.of("ئەمدى ئاتقا")),
                                line(3, next, Optional.empty())),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        List.of());
        assertEquals(
                """
                ئىز
                Abdurehim Ötkür

                ياش ئىدۇق
                ئەمدى ئاتقا

                […]

                —
                […] In copyright.
                Translated by T. Abdurazak and S. Saydahmat
                Language: ug-Arab
                Rights: In Copyright, http://rightsstatements.org/vocab/InC/1.0/
                Source: Public copies
                https://w3id.org/iz/otkur/iz/ug-arab
                """,
                PlainText.of(IZ, text, "https://w3id.org/iz/otkur/iz/ug-arab"));
    }

    @Test
    void yearsBeforeTheCommonEraSaySo() {
        Work old =
                new Work(
                        WORK,
                        IZ.title(),
                        List.of(),
                        Optional.of(reference("/psalms", "Psalms")),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(new Period(-599, -549)),
                        Names.NONE,
                        List.of(ORIGINAL));
        String sentence = Citation.of(old, URL);
        assertTrue(sentence.contains("Psalms"), sentence);
        assertTrue(sentence.contains("Made 600 BCE–550 BCE"), sentence);
    }

    private static Segment line(int index, Id division, Optional<String> text) {
        return new Segment(
                ORIGINAL.id().part("l" + index),
                index,
                Optional.of(division),
                text.map(value -> Wording.of(value, "ug-Arab")),
                text.isPresent() ? Names.NONE : Names.of(Wording.of("In copyright.", "en")),
                List.of());
    }

    private static Work work(List<Reference> creators) {
        return new Work(
                WORK,
                Names.of(Wording.of("ئىز", "ug-Arab"), Wording.of("Trace", "en")),
                creators,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new Period(1923, 1995)),
                Names.NONE,
                List.of(ORIGINAL, ENGLISH));
    }

    private static Version version(String slug, Role role, String tag, Names title) {
        return new Version(
                WORK.child(slug),
                WORK,
                role,
                Tag.of(tag),
                title,
                Optional.empty(),
                Optional.of(new Rights("http://rightsstatements.org/vocab/InC/1.0/", false)),
                Optional.of(Method.BY_HAND),
                List.of(
                        new Credit(Relator.TRANSLATOR, reference("/people/a", "T. Abdurazak")),
                        new Credit(Relator.TRANSLATOR, reference("/people/s", "S. Saydahmat"))),
                Optional.of(reference("/sources/x", "Public copies")),
                Names.NONE,
                Optional.of(
                        new Contribution(
                                Optional.of(LocalDate.parse("2026-11-22")),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static Reference reference(String id, String name) {
        return new Reference(Id.of(id), Names.of(Wording.of(name, "en")));
    }
}
