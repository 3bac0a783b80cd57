package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Wording;
import iz.store.LoadedCorpus;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The glossary of the corpus.
class GlossaryTest {
    private static final Glossary GLOSSARY =
            new Glossary(
                    LoadedCorpus.bundled()
                            .works()
                            .concepts(Id.of("/concepts/glossary"))
                            .orElseThrow());

    private static List<String> terms(String line, String from, String to) {
        return GLOSSARY.terms(line, Tag.of(from), Tag.of(to)).stream()
                .map(t -> t.word() + ": " + words(t.use()) + " not " + words(t.avoid()))
                .toList();
    }

    private static List<String> words(List<Wording> all) {
        return all.stream().map(Wording::value).toList();
    }

    @Test
    void aWordIsFoundWithItsEndingsAndInItsPlace() {
        assertEquals(
                List.of("ئىزىمىز: [iz] not [yol]"), terms("قالدى ئىزىمىز!", "ug-Arab", "tr-Latn"));
        Glossary.Term term =
                GLOSSARY.terms("كارۋاندىن ئىز", Tag.of("ug-Arab"), Tag.of("en")).getLast();
        assertEquals("ئىز", term.word());
        assertEquals(10, term.start());
        assertEquals(13, term.end());
        assertEquals(List.of("trace", "footprint", "tracks"), words(term.use()));
    }

    @Test
    void aLastVowelThatUyghurRaisesHidesNothing() {
        assertEquals(
                List.of("نەۋرىمىز: [torun] not []"), terms("ئەنە نەۋرىمىز.", "ug-Arab", "tr-Latn"));
    }

    @Test
    void shortWordsMustBeEqualInASource() {
        assertEquals(List.of("دل: [heart] not []"), terms("ز دل دلبر", "fa-Arab", "en"));
    }

    @Test
    void nothingIsProposedInALanguageThatItDoesNotKnow() {
        assertEquals(List.of(), terms("قالدى ئىزىمىز", "ug-Arab", "ja-Jpan"));
        assertEquals(List.of(), terms("قالدى ئىزىمىز", "fa-Arab", "en"));
        assertEquals(List.of(), terms("", "ug-Arab", "en"));
    }

    @Test
    void aRenderingHasAWordInAnyForm() {
        assertTrue(Glossary.has("Kaldı izimiz", Wording.of("iz", "tr")));
        assertFalse(Glossary.has("Kaldı yolumuz", Wording.of("iz", "tr")));
    }
}
