package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import iz.log.Progress;
import iz.rdf.Iris;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is withdrawn leaves the files of the text index, and not only what is found.
class WithdrawnTextTest {
    private static final String WORD = "xyzzyplugh";

    @TempDir Path data;

    @BeforeEach
    void publish() {
        String[] others = IntStream.range(0, 60).mapToObj(i -> "sand " + i).toArray(String[]::new);
        try (Verses verses = new Verses(data)) {
            verses.original("a/two/en-latn", "en-Latn", others)
                    .original("a/one/ug-arab", "ug-Arab", "ئىز قالدى", "بىز كەتتۇق")
                    .translation("a/one/en-latn", "en-Latn", "ug-arab", "a trace is left", WORD)
                    .publish("hafez", "<> a crm:E21_Person ; schema:name \"Plughxyzzy\"@en .");
        }
        // All in one segment. One that has nothing else, or little, Lucene drops of itself.
        rebuild();
    }

    @Test
    void aWithdrawnTextIsInNoFile() throws IOException {
        assertNotEquals(List.of(), filesWith(WORD));
        try (Verses verses = new Verses(data)) {
            verses.withdraw("a/one/en-latn");
            assertGone(WORD);
            assertEquals(List.of("/a/one/ug-arab#l1"), verses.lines("iz"));
            assertEquals(List.of("/a/one/ug-arab#l2"), verses.lines("biz"));
        }
        assertNothingIsLeft();
    }

    @Test
    void aWithdrawnNameIsInNoFile() throws IOException {
        try (Verses verses = new Verses(data)) {
            verses.withdraw("hafez");
        }
        assertGone("Plughxyzzy");
        assertNothingIsLeft();
    }

    @Test
    void allStatesOfATextGoWithTheLastOne() throws IOException {
        try (Verses verses = new Verses(data)) {
            verses.translation("a/one/en-latn", "en-Latn", "ug-arab", "a footprint")
                    .withdraw("a/one/en-latn");
        }
        assertGone(WORD);
        assertGone("footprint");
        assertNothingIsLeft();
    }

    @Test
    void aTextThatIsPublishedAgainIsThereOnlyAsItIsNow() throws IOException {
        Path kept = data.resolve("kept");
        copy(text(), kept);
        try (Verses verses = new Verses(data)) {
            verses.withdraw("a/one/en-latn")
                    .translation("a/one/en-latn", "en-Latn", "ug-arab", "a footprint");
        }
        Folders.delete(text());
        Files.move(kept, text());
        // The index learns of the withdrawal and of what came after it at once.
        try (Verses verses = new Verses(data)) {
            assertEquals(List.of("a footprint"), verses.texts("footprint"));
        }
        assertGone(WORD);
        assertNothingIsLeft();
    }

    @Test
    void eachOfManyWithdrawalsLeavesNothing() throws IOException {
        try (Verses verses = new Verses(data)) {
            for (int i = 0; i < 24; i++) {
                verses.original("b/w" + i + "/en-latn", "en-Latn", "gone" + i + "x", "dune");
                if (i % 3 == 0) {
                    verses.withdraw("b/w" + i + "/en-latn");
                    assertGone("gone" + i + "x");
                }
            }
            assertEquals(16, verses.find("dune").lines());
        }
        assertNothingIsLeft();
    }

    private void assertGone(String word) throws IOException {
        assertEquals(List.of(), filesWith(word));
    }

    /// The files that have these bytes; what is shown of a line stands in them as it is.
    private List<Path> filesWith(String word) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(text())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(word)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /// Keys may be compressed in the files: they are those of an index that is made anew.
    private void assertNothingIsLeft() throws IOException {
        Set<String> before = contents();
        rebuild();
        assertEquals(contents(), before);
    }

    private void rebuild() {
        new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).rebuild();
    }

    /// All that can be read from all segments, of deleted documents too.
    private Set<String> contents() throws IOException {
        Set<String> contents = new TreeSet<>();
        try (FSDirectory directory = FSDirectory.open(text());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertEquals(1, DirectoryReader.listCommits(directory).size());
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    read(leaf.reader(), field.name, contents);
                }
            }
        }
        return contents;
    }

    private static void read(LeafReader reader, String field, Set<String> contents)
            throws IOException {
        Terms terms = reader.terms(field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                contents.add(field + " " + term.utf8ToString());
            }
        }
        if (reader.getSortedDocValues(field) != null) {
            TermsEnum each = reader.getSortedDocValues(field).termsEnum();
            for (BytesRef value = each.next(); value != null; value = each.next()) {
                contents.add(field + " " + value.utf8ToString());
            }
        }
        BinaryDocValues values = reader.getBinaryDocValues(field);
        while (values != null && values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            contents.add(field + " " + values.binaryValue().utf8ToString());
        }
    }

    private Path text() {
        return new DataFolder(data).text();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
