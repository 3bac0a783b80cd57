package iz.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.script.Schemes;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class GeneratedTest {
    private static final Id WORK = Id.of("/otkur/iz");
    private static final Id SOURCE = WORK.child("ug-arab");
    private static final Id MADE = Id.of("/otkur/iz/ug-arab~uly");
    private static final Names REASON = Names.of(Wording.of("In copyright.", "en"));
    private static final Reference WITNESS =
            new Reference(Id.of("/sources/copy"), Names.of(Wording.of("Copy", "en")));
    private static final String LINE = "ياش ئىدۇق مۈشكۈل سەپەرگە ئاتلىنىپ ماڭغاندا بىز،";

    @Test
    void itsIdNamesItsSourceAndItsScheme() {
        Generated.Name name = Generated.named(MADE.part("l3")).orElseThrow();
        assertEquals(SOURCE, name.source());
        assertEquals("uly", name.scheme().name());
        assertEquals(MADE, name.id());
        assertEquals(Optional.empty(), Generated.named(SOURCE));
        assertEquals(Optional.empty(), Generated.named(Id.of("/otkur/iz/ug-arab~nope")));
        assertEquals(Optional.empty(), Generated.named(Id.of("/otkur/iz/ug-arab~uly~usy")));
    }

    @Test
    void everyLineStandsForTheLineOfItsSource() {
        VersionText made = made("uly");
        assertEquals(List.of("l1", "l2", "l3a"), names(made));
        assertEquals(
                List.of(SOURCE.part("l1"), SOURCE.part("l2"), SOURCE.part("l3a")),
                made.segments().stream().flatMap(s -> s.renders().stream()).toList());
        assertEquals(MADE.part("s1"), made.divisions().getFirst().id());
        assertTrue(
                made.segments().stream()
                        .allMatch(s -> s.division().equals(Optional.of(MADE.part("s1")))));
    }

    @Test
    void linesBeginWithCapitalsWhereTheAlphabetHasThem() {
        assertEquals(
                "Yash iduq müshkül seperge atlinip mangghanda biz,",
                made("uly").segments().getFirst().text().orElseThrow().value());
        assertEquals("Iz", made("uly").version().title().all().getFirst().value());
        assertEquals(
                "Яш идуқ мүшкүл сәпәргә атлинип маңғанда биз,",
                made("usy-almaty").segments().getFirst().text().orElseThrow().value());
        String ipa = made("ipa").segments().getFirst().text().orElseThrow().value();
        assertEquals(ipa.toLowerCase(java.util.Locale.ROOT), ipa);
    }

    @Test
    void aMissingLineIsMissingForTheSameReason() {
        Segment missing = made("uly").segments().get(1);
        assertEquals(Optional.empty(), missing.text());
        assertEquals(REASON, missing.missing());
    }

    @Test
    void itSaysWhatItIs() {
        Version version = made("uly").version();
        assertEquals("ug-Latn-t-ug-arab-x0-uly", version.tag().value());
        assertEquals("uly", version.scheme().orElseThrow().name());
        assertEquals(Role.TRANSLITERATION, version.role());
        assertEquals(Optional.of(SOURCE), version.source());
        assertEquals(Optional.of(Method.MACHINE), version.method());
        assertEquals(source().version().rights(), version.rights());
        assertEquals(source().version().credits(), version.credits());
        String said = version.description().all().getFirst().value();
        assertTrue(said.contains("No person wrote it. What it loses: Capitals"), said);
    }

    @Test
    void aVariantKeepsItsPlace() {
        Variant variant = made("uly").variants().getFirst();
        String line = made("uly").segments().getFirst().text().orElseThrow().value();
        assertEquals("müshkül", variant.lemma(line));
        assertEquals("uzun", variant.reading().orElseThrow().value());
        assertEquals(MADE.part("v1"), variant.id());
        assertEquals(1, made("uly").variants().size(), "min and güdek do not make min'güdek");
    }

    @Test
    void nothingIsMadeFromWhatASchemeDoesNotTake() {
        assertEquals(
                Optional.empty(),
                Generated.of(source().version(), Schemes.named("iso-15919").orElseThrow()));
        assertEquals(
                Optional.empty(),
                Generated.of(source().version(), Schemes.named("uey").orElseThrow()));
        assertEquals(
                Optional.empty(),
                Generated.of(made("uly").version(), Schemes.named("usy").orElseThrow()));
    }

    @Test
    void itStandsInTheSameRowsAsItsSource() {
        Parallel parallel = Parallel.of(List.of(made("uly"), source(), made("cts")), List.of());
        assertEquals(3, parallel.rows().size());
        assertTrue(
                parallel.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .allMatch(Parallel.Lines.class::isInstance));
    }

    private static List<String> names(VersionText text) {
        return text.segments().stream().map(Segment::name).toList();
    }

    private static VersionText made(String scheme) {
        VersionText source = source();
        return Generated.of(source.version(), Schemes.named(scheme).orElseThrow())
                .orElseThrow()
                .text(source);
    }

    private static VersionText source() {
        Version version =
                new Version(
                        SOURCE,
                        WORK,
                        Role.ORIGINAL,
                        iz.language.Tag.of("ug-Arab"),
                        Names.of(Wording.of("ئىز", "ug-Arab")),
                        Optional.empty(),
                        Optional.of(
                                new Rights("https://creativecommons.org/licenses/by/4.0/", true)),
                        Optional.empty(),
                        List.of(new Credit(Relator.EDITOR, WITNESS)),
                        Optional.of(WITNESS),
                        Names.NONE,
                        Optional.empty());
        return new VersionText(
                version,
                List.of(new Division(SOURCE.part("s1"), 1, DivisionKind.COUPLET)),
                List.of(
                        line("l1", 1, Optional.of(LINE)),
                        line("l2", 2, Optional.empty()),
                        line("l3a", 3, Optional.of("ئەمدى ئاتقا مىنگۈدەك بوپ"))),
                Set.of(),
                Set.of(),
                List.of(variant("v1", "l1", 10, 16), variant("v2", "l3a", 15, 20)),
                List.of(new Note(SOURCE.part("n1"), SOURCE.part("l1"), REASON)));
    }

    private static Segment line(String name, int index, Optional<String> text) {
        return new Segment(
                SOURCE.part(name),
                index,
                Optional.of(SOURCE.part("s1")),
                text.map(t -> Wording.of(t, "ug-Arab")),
                text.isPresent() ? Names.NONE : REASON,
                List.of());
    }

    private static Variant variant(String name, String line, int start, int end) {
        return new Variant(
                SOURCE.part(name),
                SOURCE.part(line),
                start,
                end,
                Optional.of(Wording.of("ئۇزۇن", "ug-Arab")),
                WITNESS);
    }
}
