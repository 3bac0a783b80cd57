package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Progress;
import iz.rdf.Iris;
import iz.store.text.TextSearcher;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The text index is a view: it follows the log, and what is not what the log says is built anew.
class TextFollowingTest {
    private static final String LINE = "/a/one/ug-arab#l1";

    @TempDir Path data;

    @BeforeEach
    void publishTwo() {
        try (Verses verses = new Verses(data)) {
            verses.original("a/one/ug-arab", "ug-Arab", "ئىز قالدى", "بىز كەتتۇق")
                    .translation("a/one/en-latn", "en-Latn", "ug-arab", "a trace is left", "we go");
        }
    }

    @Test
    void whatIsPublishedIsFoundAtOnce() {
        try (Verses verses = new Verses(data)) {
            assertEquals(0, verses.find("caravan").lines());
            verses.translation("a/one/en-b", "en-Latn", "ug-arab", "the caravan left a trace");
            assertEquals(List.of("/a/one/en-b#l1"), verses.lines("caravan"));
            assertEquals(List.of(LINE), verses.lines("iz"));
        }
    }

    @Test
    void theOldTextOfAChangedVersionIsNotFoundAnyMore() {
        try (Verses verses = new Verses(data)) {
            verses.translation("a/one/en-latn", "en-Latn", "ug-arab", "a footprint is left");
            assertEquals(List.of(), verses.texts("trace"));
            assertEquals(List.of(), verses.texts("\"we go\""));
            assertEquals(List.of("a footprint is left"), verses.texts("footprint"));
            assertEquals(1, verses.find("left").lines());
        }
        assertSound();
    }

    @Test
    void whatIsWithdrawnIsNotFoundNotEvenNearly() throws IOException {
        try (Verses verses = new Verses(data)) {
            verses.withdraw("a/one/en-latn");
            assertEquals(0, verses.find("trace").lines());
            assertEquals(0, verses.find("trase").lines());
            assertEquals(List.of(), verses.find("iz").hits().getFirst().beside());
        }
        try (Verses verses = new Verses(data)) {
            assertEquals(0, verses.find("trace").lines());
            assertEquals(List.of(), verses.said);
        }
        assertSound();
    }

    @Test
    void namesFollowToo() {
        String name = "<> a crm:E21_Person ; schema:name \"%s\"@en .";
        try (Verses verses = new Verses(data)) {
            verses.publish("hafez", name.formatted("Hafez"));
            assertEquals(1, verses.answer("hafez").names().size());
            verses.publish("hafez", name.formatted("Shirazi"));
            assertEquals(0, verses.answer("hafez").names().size());
            assertEquals(1, verses.answer("shirazi").names().size());
            verses.withdraw("hafez");
            assertEquals(0, verses.answer("shirazi").names().size());
        }
        assertSound();
    }

    @Test
    void aSoundIndexIsOpenedInSilence() throws IOException {
        Map<String, Long> before = files();
        assertHealed(Optional.empty());
        assertEquals(before, files(), "nothing is written");
    }

    @Test
    void aDeletedIndexIsMadeFromTheRecordsAndAnswersTheSame() throws IOException {
        List<String> before = answers();
        Folders.delete(text());
        assertTrue(verify().view().orElseThrow().contains("the text index"));
        assertHealed(Optional.of("made from the records"));
        assertEquals(before, answers());
    }

    @Test
    void aRebuiltIndexAnswersTheSame() {
        List<String> before = answers();
        new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).rebuild();
        assertSound();
        assertEquals(before, answers());
    }

    @Test
    void anIndexThatIsBehindFollows() throws IOException {
        Path kept = data.resolve("kept");
        copy(text(), kept);
        try (Verses verses = new Verses(data)) {
            verses.translation("a/one/en-latn", "en-Latn", "ug-arab", "a footprint")
                    .original("b/one/tr-latn", "tr-Latn", "bir iz");
        }
        Folders.delete(text());
        Files.move(kept, text());
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of(), verses.texts("trace"));
            assertEquals(List.of("a footprint"), verses.texts("footprint"));
            assertEquals(List.of("bir iz", "ئىز قالدى"), verses.texts("iz"));
            assertEquals(List.of(), verses.said);
        }
        assertSound();
    }

    @Test
    void aFlippedByteInAnyFileIsNoticed() throws IOException {
        for (Path file : files().keySet().stream().sorted().map(text()::resolve).toList()) {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size == 0 || !Files.isRegularFile(file)) {
                continue;
            }
            flip(file, size / 2);
            assertTrue(verify().view().isPresent(), file + " of " + size);
            assertHealed(Optional.of("built anew"));
        }
    }

    @Test
    void aFlippedByteAnywhereIsNoticed() throws IOException {
        Path largest =
                files().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(e -> text().resolve(e.getKey()))
                        .orElseThrow();
        byte[] sound = Files.readAllBytes(largest);
        for (int at = 0; at < sound.length; at += Math.max(1, sound.length / 40)) {
            flip(largest, at);
            assertTrue(verify().view().isPresent(), largest + " at " + at);
            Files.write(largest, sound);
        }
        assertSound();
    }

    @Test
    void aTruncatedOrLostFileIsNoticed() throws IOException {
        Path largest =
                files().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(e -> text().resolve(e.getKey()))
                        .orElseThrow();
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertTrue(verify().view().isPresent());
        assertHealed(Optional.of("built anew"));
        for (String name : files().keySet()) {
            if (Files.deleteIfExists(text().resolve(name)) && !name.equals("write.lock")) {
                assertTrue(verify().view().isPresent(), name);
                try (Verses verses = new Verses(data)) {
                    assertEquals(List.of(LINE), verses.lines("iz"), name);
                    assertEquals(1, verses.said.size(), name + verses.said);
                }
                assertSound();
            }
        }
    }

    @Test
    void rubbishWhereTheIndexShouldBeIsReplaced() throws IOException {
        Folders.delete(text());
        Files.createDirectories(text());
        Files.writeString(text().resolve("segments_1"), "rubbish");
        assertTrue(verify().view().isPresent());
        assertHealed(Optional.of("built anew"));
    }

    @Test
    void aFileInThePlaceOfTheIndexIsReplaced() throws IOException {
        Folders.delete(text());
        Files.writeString(text(), "rubbish");
        assertTrue(verify().view().isPresent());
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of(LINE), verses.lines("iz"));
            assertTrue(verses.said.getFirst().contains("no folder"), verses.said.toString());
        }
        assertSound();
    }

    @Test
    void aLineThatNobodyPublishedIsFoundByTheCheck() throws IOException {
        try (FSDirectory directory = FSDirectory.open(text());
                IndexWriter writer = continued(directory)) {
            Document stray = new Document();
            stray.add(new StringField("graph", "https://w3id.org/iz/stray", Field.Store.NO));
            writer.addDocument(stray);
            writer.commit();
        }
        assertTrue(verify().view().orElseThrow().contains("5 lines and names"));
        new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).rebuild();
        assertSound();
    }

    @Test
    void aLineThatWasTakenOutIsFoundByTheCheck() throws IOException {
        try (FSDirectory directory = FSDirectory.open(text());
                IndexWriter writer = continued(directory)) {
            writer.deleteDocuments(new Term("id", LINE));
            writer.commit();
        }
        assertTrue(verify().view().orElseThrow().contains("<https://w3id.org/iz/a/one/ug-arab>"));
    }

    /// A writer whose commit says what the commit before it said.
    private static IndexWriter continued(FSDirectory directory) throws IOException {
        Map<String, String> said = DirectoryReader.listCommits(directory).getLast().getUserData();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
        writer.setLiveCommitData(said.entrySet());
        return writer;
    }

    @Test
    void anIndexOfAnotherBaseIsMadeAnew() {
        Iris other = new Iris("https://example.org/poems/");
        try (Verses verses = new Verses(data, other)) {
            assertEquals(0, verses.find("iz").lines(), "the lines are not this archive's own");
            assertEquals(1, verses.said.size());
        }
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of(LINE), verses.lines("iz"));
        }
        assertSound();
    }

    @Test
    void anArchiveOfAnotherBaseIsSearchedLikeAnyOther() {
        Iris other = new Iris("https://example.org/poems/");
        Path elsewhere = data.resolve("elsewhere");
        for (int opening = 0; opening < 2; opening++) {
            try (Verses verses = new Verses(elsewhere, other)) {
                verses.original("a/one/ug-arab", "ug-Arab", "ئىز قالدى");
                assertEquals(List.of(LINE), verses.lines("iz"));
                assertEquals(List.of(), verses.said);
            }
        }
    }

    @Test
    void anIndexOfAnotherLogIsMadeAnew() throws IOException {
        Path elsewhere = data.resolve("elsewhere");
        try (Verses verses = new Verses(elsewhere)) {
            verses.original("a/one/ug-arab", "ug-Arab", "باشقا")
                    .original("b/one/ug-arab", "ug-Arab", "باشقا");
        }
        Folders.delete(text());
        Files.move(elsewhere.resolve("views/text"), text());
        assertTrue(verify().view().orElseThrow().contains("another log"));
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of(LINE), verses.lines("iz"));
            assertEquals(0, verses.find("باشقا").lines());
        }
        assertSound();
    }

    @Test
    void readersFindTheOldStateUntilTheNewOneIsThere() {
        try (Verses verses = new Verses(data)) {
            int found =
                    verses.archive()
                            .search(index -> {
                                verses.withdraw("a/one/en-latn");
                                return lines(index);
                            });
            assertEquals(1, found);
            assertEquals(0, (int) verses.archive().search(TextFollowingTest::lines));
        }
    }

    private static int lines(TextSearcher index) {
        return index.lines(
                        iz.store.text.Asked.of("trace"),
                        iz.store.text.Wanted.ALL,
                        java.util.Set.of(),
                        0,
                        10)
                .lines();
    }

    /// Opens it twice: the first time it says this and nothing else, the second time nothing.
    private void assertHealed(Optional<String> why) {
        try (Verses verses = new Verses(data)) {
            assertEquals(why.isPresent() ? 1 : 0, verses.said.size(), verses.said.toString());
            why.ifPresent(
                    w -> assertTrue(verses.said.getFirst().contains(w), verses.said.toString()));
            assertEquals(List.of(LINE), verses.lines("iz"));
        }
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of(), verses.said);
        }
        assertSound();
    }

    private void assertSound() {
        Upkeep.Findings findings = verify();
        assertEquals(Optional.empty(), findings.view());
        assertEquals(List.of(), findings.damage());
        assertEquals(Optional.empty(), findings.note());
    }

    private List<String> answers() {
        try (Verses verses = new Verses(data)) {
            return Stream.of("iz", "biz", "trace", "left", "qaldi", "go", "tr", "trase")
                    .map(q -> verses.find(q).toString())
                    .toList();
        }
    }

    private Upkeep.Findings verify() {
        return new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).verify();
    }

    private Path text() {
        return new DataFolder(data).text();
    }

    /// The files of the index and their sizes.
    private Map<String, Long> files() throws IOException {
        try (Stream<Path> inside = Files.list(text())) {
            Map<String, Long> sizes = new java.util.TreeMap<>();
            for (Path file : inside.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
            return sizes;
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            int was = raw.read();
            raw.seek(at);
            raw.write(was ^ 0x10);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
