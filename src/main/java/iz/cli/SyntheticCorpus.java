package iz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// A made-up corpus for measuring: any number of poems, each with an original and translations that
/// merge, move, omit and add lines. The same numbers give the same bytes. Its words mean nothing.
final class SyntheticCorpus {
    private static final int POEMS_PER_POET = 100;
    private static final String DAY = "2026-01-01";
    private static final String[] FORMS = {"ghazal", "rubai", "lyric", "song"};
    private static final String[] THEMES = {"love", "journey", "spring", "wisdom", "exile"};
    private static final List<Tongue> TONGUES =
            List.of(
                    new Tongue(
                            "ug-arab",
                            "ug-Arab",
                            "ئا با كەل گۈل نۇر يول تاش سۇ كۆل جان تاغ يۈز قەد بىر شام زار"),
                    new Tongue(
                            "en-iz",
                            "en-Latn",
                            "ra lo min ter sha vel on dre ka si nor wen tha bel or mi"),
                    new Tongue(
                            "ug-latn",
                            "ug-Latn-t-ug-arab",
                            "a ba kel gül nur yol tash su köl jan tagh yüz qed bir sham zar"),
                    new Tongue(
                            "ru-iz",
                            "ru-Cyrl",
                            "ра ло мин тер ша вел он дре ка си нор вен та бел ор ми"),
                    new Tongue(
                            "tr-iz",
                            "tr-Latn",
                            "ra lo min ter şa vel on dür ka sı nor ven ta bel or mi"));

    private final Path folder;
    private final int lines;
    private final int versions;

    /// @param lines per version
    /// @param versions per poem, the original among them; 1 to 5
    SyntheticCorpus(Path folder, int lines, int versions) {
        this.folder = folder;
        this.lines = lines;
        this.versions = versions;
    }

    /// @param done told the number of poems written so far
    void write(int poems, Consumer<Integer> done) throws IOException {
        concepts("form", FORMS);
        concepts("theme", THEMES);
        concepts("division", new String[] {"couplet"});
        file(
                "people/iz-editors.ttl",
                "people/iz-editors",
                out -> out.println("<> a crm:E74_Group ; schema:name \"The editors\"@en ."));
        file(
                "sources/synthetic.ttl",
                "sources/synthetic",
                out ->
                        out.println(
                                "<> a lrmoo:F3_Manifestation ; schema:name \"Made up\"@en ;"
                                    + " dcterms:bibliographicCitation \"Made up for measuring\"@en"
                                    + " ."));
        for (int poem = 0; poem < poems; poem++) {
            Random random = new Random(poem);
            String poet = "poet-" + (poem / POEMS_PER_POET + 1);
            if (poem % POEMS_PER_POET == 0) {
                String name = "Poet " + (poem / POEMS_PER_POET + 1);
                file(
                        poet + "/person.ttl",
                        poet,
                        out ->
                                out.println(
                                        "<> a crm:E21_Person ; schema:name \"" + name + "\"@en ."));
            }
            poem(poet, "poem-" + (poem + 1), random);
            done.accept(poem + 1);
        }
    }

    private void poem(String poet, String slug, Random random) throws IOException {
        String path = poet + "/" + slug;
        int year = 1000 + random.nextInt(900);
        file(
                path + "/work.ttl",
                path,
                out -> {
                    out.println("<> a lrmoo:F1_Work ; dcterms:title \"" + slug + "\"@en ;");
                    out.println("   dcterms:creator <https://w3id.org/iz/" + poet + "> ;");
                    out.println(
                            "   dcterms:type <https://w3id.org/iz/concepts/form#"
                                    + FORMS[random.nextInt(FORMS.length)]
                                    + "> ;");
                    out.println(
                            "   dcterms:subject <https://w3id.org/iz/concepts/theme#"
                                    + THEMES[random.nextInt(THEMES.length)]
                                    + "> ;");
                    out.println(
                            "   schema:temporalCoverage \"" + year + "/" + (year + 20) + "\" .");
                });
        for (int v = 0; v < versions; v++) {
            Tongue tongue = TONGUES.get(v);
            boolean original = v == 0;
            boolean exact = tongue.tag.contains("-t-");
            List<String> renders = original ? List.of() : alignment(exact, random);
            file(
                    path + "/" + tongue.slug,
                    path + "/" + tongue.slug,
                    out -> version(out, slug, tongue, renders, random));
        }
    }

    /// What each line of a translation renders: mostly its own, now and then two, or its
    /// neighbour's.
    private List<String> alignment(boolean exact, Random random) {
        List<String> renders = new ArrayList<>();
        for (int line = 1; line <= lines; line++) {
            int chance = exact ? 99 : random.nextInt(20);
            if (chance == 0 && line < lines) {
                renders.add("<ug-arab#l" + line + "> , <ug-arab#l" + (line + 1) + ">");
                line++;
            } else if (chance == 1 && line < lines) {
                renders.add("<ug-arab#l" + (line + 1) + ">");
                renders.add("<ug-arab#l" + line + ">");
                line++;
            } else {
                renders.add("<ug-arab#l" + line + ">");
            }
        }
        return renders;
    }

    private void version(
            PrintWriter out, String title, Tongue tongue, List<String> renders, Random random) {
        boolean original = renders.isEmpty();
        boolean exact = tongue.tag.contains("-t-");
        int count = original ? lines : renders.size();
        out.println(
                "<> a lrmoo:F2_Expression ; lrmoo:R3i_realises <../"
                        + title
                        + "> ; schema:inLanguage \""
                        + tongue.tag
                        + "\" ;");
        out.println(
                "   dcterms:title \""
                        + title
                        + "\"@en ; dcterms:license"
                        + " <https://creativecommons.org/publicdomain/zero/1.0/> ;");
        if (original) {
            out.println(
                    "   dcterms:type iz:Original ; dcterms:source"
                            + " <https://w3id.org/iz/sources/synthetic> ;");
        } else {
            out.println(
                    exact
                            ? "   dcterms:type iz:Transliteration ; iz:transliterationOf <ug-arab>"
                                    + " ; iz:method iz:Machine ;"
                            : "   dcterms:type iz:Translation ; crm:P73i_is_translation_of"
                                    + " <ug-arab> ; iz:method iz:Machine ;");
            out.println(
                    "   mrel:"
                            + (exact ? "trc" : "trl")
                            + " <https://w3id.org/iz/people/iz-editors> ;");
        }
        out.println("   prov:wasGeneratedBy <#added> .");
        out.println(
                "<#added> a prov:Activity ; prov:wasAssociatedWith"
                        + " <https://w3id.org/iz/people/iz-editors> ; dcterms:date \""
                        + DAY
                        + "\"^^xsd:date .");
        for (int d = 1; d <= (count + 1) / 2; d++) {
            out.println(
                    "<#s"
                            + d
                            + "> a iz:Division ; dcterms:isPartOf <> ; iz:index "
                            + d
                            + " ; dcterms:type <https://w3id.org/iz/concepts/division#couplet> .");
        }
        for (int line = 1; line <= count; line++) {
            out.println(
                    "<#l"
                            + line
                            + "> a iz:Segment ; iz:segmentOf <> ; iz:inDivision <#s"
                            + (line + 1) / 2
                            + "> ; iz:index "
                            + line
                            + " ;");
            out.println(
                    "   iz:text \""
                            + tongue.line(random)
                            + "\"@"
                            + tongue.tag
                            + (original ? "" : " ; iz:renders " + renders.get(line - 1))
                            + " .");
        }
    }

    private void concepts(String scheme, String[] names) throws IOException {
        file(
                "concepts/" + scheme + ".ttl",
                "concepts/" + scheme,
                out -> {
                    out.println("<> a skos:ConceptScheme ; skos:prefLabel \"" + scheme + "\"@en .");
                    for (String name : names) {
                        out.println(
                                "<#"
                                        + name
                                        + "> a skos:Concept ; skos:inScheme <> ; skos:prefLabel \""
                                        + name
                                        + "\"@en ; skos:definition \"A "
                                        + name
                                        + ".\"@en .");
                    }
                });
    }

    private void file(String path, String name, Consumer<PrintWriter> body) throws IOException {
        Path file = folder.resolve(path.endsWith(".ttl") ? path : path + ".ttl");
        Files.createDirectories(file.getParent());
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print(
                    """
                    @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                    @prefix dcterms: <http://purl.org/dc/terms/> .
                    @prefix iz: <https://w3id.org/iz/ns#> .
                    @prefix lrmoo: <http://iflastandards.info/ns/lrm/lrmoo/> .
                    @prefix mrel: <http://id.loc.gov/vocabulary/relators/> .
                    @prefix prov: <http://www.w3.org/ns/prov#> .
                    @prefix schema: <https://schema.org/> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                    """);
            out.println("@base <https://w3id.org/iz/" + name + "> .");
            body.accept(out);
            if (out.checkError()) {
                throw new IOException("Cannot write " + file);
            }
        }
    }

    /// A language to write nonsense in.
    private record Tongue(String slug, String tag, String syllables) {
        String line(Random random) {
            String[] parts = syllables.split(" ", -1);
            List<String> words = new ArrayList<>();
            for (int word = 0; word < 5; word++) {
                StringBuilder text = new StringBuilder();
                for (int s = 0; s < 1 + random.nextInt(3); s++) {
                    text.append(parts[random.nextInt(parts.length)]);
                }
                words.add(text.toString());
            }
            return String.join(" ", words);
        }
    }
}
