package iz.store;

import static iz.store.ArchiveTest.A;
import static iz.store.ArchiveTest.B;
import static iz.store.ArchiveTest.document;
import static iz.store.ArchiveTest.publish;
import static iz.store.ArchiveTest.texts;

import static org.apache.jena.graph.Node.ANY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.DamagedException;
import iz.log.Progress;
import iz.rdf.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What start-up makes of a view that is not what the log says.
class ViewOpeningTest {
    @TempDir Path data;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void publishTwo() {
        try (Archive archive = open()) {
            publish(archive, document(A, "a text in the first graph"), document(B, "two"));
        }
    }

    @Test
    void aSoundViewIsOpenedInSilence() {
        open().close();
        assertEquals(List.of(), said);
        assertTrue(verify().view().isEmpty());
    }

    @Test
    void aDeletedViewIsBuiltAnew() throws IOException {
        delete(view());
        assertTrue(verify().view().isPresent());
        assertHealed("there is none");
    }

    @Test
    void anEmptiedViewIsBuiltAnew() throws IOException {
        delete(view());
        Files.createDirectories(view().resolve("Data-0001"));
        assertHealed("there is none");
    }

    @Test
    void aViewThatWasClearedIsBuiltAnew() throws IOException {
        change(dataset -> dataset.deleteAny(ANY, ANY, ANY, ANY));
        assertHealed("does not say how far");
    }

    @Test
    void aLostQuadIsFound() throws IOException {
        change(dataset -> dataset.delete(first(dataset)));
        assertTrue(verify().view().isPresent());
        assertHealed("it lacks");
    }

    @Test
    void anAlteredLiteralIsFound() throws IOException {
        change(dataset -> {
            Quad quad = first(dataset);
            dataset.delete(quad);
            dataset.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getSubject());
        });
        assertTrue(verify().view().isPresent());
        assertHealed("the record has not");
    }

    @Test
    void aStrangeGraphIsFound() throws IOException {
        Node strange = NodeFactory.createURI("https://w3id.org/iz/strange");
        change(dataset -> dataset.add(strange, strange, strange, strange));
        assertTrue(verify().view().isPresent());
        assertHealed("has 3 quads");
    }

    @Test
    void aFlippedBitInTheNodeFileIsFound() throws IOException {
        Path nodes = view().resolve("Data-0001").resolve("nodes-data.obj");
        byte[] bytes = Files.readAllBytes(nodes);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("a text in the first");
        try (RandomAccessFile file = new RandomAccessFile(nodes.toFile(), "rw")) {
            file.seek(at);
            file.write('e');
        }
        assertTrue(verify().view().isPresent());
        assertHealed("A");
    }

    @Test
    void rubbishInEveryFileIsSurvived() throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(view().resolve("Data-0001"))) {
            files = inside.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] rubbish = new byte[Math.toIntExact(Math.min(Files.size(file), 8192))];
            Arrays.fill(rubbish, (byte) 0x5a);
            try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
                raw.write(rubbish);
            }
            try (Archive archive = open()) {
                assertEquals(Set.of("two"), texts(archive, B), file + " " + said);
            }
            assertTrue(verify().view().isEmpty(), file.toString());
        }
    }

    @Test
    void aStrayDataFolderIsNotMistakenForTheStore() throws IOException {
        Files.createDirectories(view().resolve("Data-0002"));
        assertHealed("Data-0002");
    }

    @Test
    void aViewThatIsBehindFollows() throws IOException {
        Path kept = data.resolve("kept");
        copy(view(), kept);
        try (Archive archive = open()) {
            publish(archive, document(B, "three"));
        }
        delete(view());
        Files.move(kept, view());
        assertTrue(verify().note().orElseThrow().contains("follows"));
        try (Archive archive = open()) {
            assertEquals(Set.of("three"), texts(archive, B));
        }
        assertEquals(List.of(), said);
    }

    @Test
    void aLogThatLostWhatTheViewHasSeenIsDamaged() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve("log"));
        try (Archive archive = open()) {
            publish(archive, document(B, "three"));
        }
        Files.write(data.resolve("log"), before);
        assertThrows(DamagedException.class, this::open);
        assertEquals(1, verify().damage().size());
        new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).rebuild();
        open().close();
    }

    @Test
    void aViewOfAnotherLogIsBuiltAnew() throws IOException {
        Path kept = data.resolve("kept");
        Files.move(view(), kept);
        try (Archive other =
                Archive.open(
                        data.resolve("other"),
                        Iris.STANDARD,
                        Clock.systemUTC(),
                        said::add,
                        Progress.silent())) {
            publish(other, document(A, "otherwise"), document(B, "two"));
        }
        Files.move(data.resolve("other/views/tdb2"), view());
        assertHealed("another log");
    }

    @Test
    void aRebuiltViewIsEqual() {
        long quads = new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).rebuild();
        assertEquals(2, quads);
        assertTrue(verify().view().isEmpty());
        open().close();
        assertEquals(List.of(), said);
    }

    @Test
    void aDamagedRecordIsNamedAndReadersCanStillRead() throws IOException {
        Path record;
        try (Stream<Path> files = Files.walk(data.resolve("records"))) {
            record = files.filter(f -> f.toString().endsWith(".nq")).findFirst().orElseThrow();
        }
        Files.writeString(record, "nonsense");
        assertTrue(verify().damage().getFirst().contains(record.toString()));
        try (Archive archive = open()) {
            assertEquals(Set.of("two"), texts(archive, B));
        }
        assertTrue(said.getFirst().contains(record.toString()));
        delete(view());
        assertThrows(DamagedException.class, this::open);
    }

    private void assertHealed(String why) {
        try (Archive archive = open()) {
            assertEquals(Set.of("a text in the first graph"), texts(archive, A));
            assertEquals(Set.of("two"), texts(archive, B));
        }
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains(why) || why.equals("A"), said.toString());
        assertTrue(verify().view().isEmpty());
        open().close();
        assertEquals(1, said.size(), said.toString());
    }

    private void change(Consumer<DatasetGraph> change) throws IOException {
        ExactTdb2 store = ExactTdb2.open(view().resolve("Data-0001"));
        Txn.executeWrite(store.dataset(), () -> change.accept(store.dataset()));
        store.close();
    }

    private static Quad first(DatasetGraph dataset) {
        return dataset.findNG(ANY, ANY, ANY, ANY).next();
    }

    private Upkeep.Findings verify() {
        return new Upkeep(new DataFolder(data), Iris.STANDARD, Progress.silent()).verify();
    }

    private Archive open() {
        return Archive.open(data, Iris.STANDARD, Clock.systemUTC(), said::add, Progress.silent());
    }

    private Path view() {
        return data.resolve("views/tdb2");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
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
