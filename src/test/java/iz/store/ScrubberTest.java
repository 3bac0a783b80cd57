package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Canonical;
import iz.log.Digest;
import iz.log.Mirror;
import iz.log.Progress;
import iz.proof.KeyFolder;
import iz.rdf.Iris;
import iz.store.Wrong.Cure;

import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Damage that comes while the archive is served.
class ScrubberTest {
    private static final String A = ArchiveTest.A;
    private static final String B = ArchiveTest.B;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static {
        JenaSystem.init();
    }

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();
    private final Map<String, byte[]> copy = new HashMap<>();
    private LocalDate today = DAY;
    private Path data = Path.of("");
    private Archive archive;

    /// A has an earlier state, which is in no view.
    @BeforeEach
    void publish() throws IOException {
        data = folder.resolve("data");
        archive = Archive.open(data, Iris.STANDARD, clock(), sentence -> {}, Progress.silent());
        KeyFolder keys = new KeyFolder(folder.resolve("keys"));
        keys.make(archive.seal().origin());
        archive.seal().signBy(keys.log(), keys.remembered());
        ArchiveTest.publish(
                archive, ArchiveTest.document(A, "young"), ArchiveTest.document(B, "two"));
        ArchiveTest.publish(archive, ArchiveTest.document(A, "old"));
        try (Stream<Path> all = Files.walk(data.resolve("records"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                copy.put(data.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatIsSoundIsSaidToBe() {
        Pass pass = pass();
        assertEquals(new Pass(DAY, 3, List.of()), pass);
        assertEquals(Optional.of(pass), archive.lastPass());
        assertEquals(List.of(), said);
    }

    @Test
    void aRecordIsPutRightFromTheView() throws IOException {
        Path file = record(B, "two");
        flip(file);
        Wrong wrong = only(pass());
        assertEquals(Optional.of(Cure.VIEW), wrong.healed());
        assertEquals(Optional.of(B), wrong.iri());
        assertEquals(data.relativize(file).toString(), wrong.file());
        assertEquals(List.of(), pass().wrong());
    }

    @Test
    void anEarlierRecordIsFetchedFromACopyOrNamedUntilItIs() throws IOException {
        assertEquals(List.of(), pass().wrong());
        today = DAY.plusDays(1);
        Files.delete(record(A, "young"));
        Wrong wrong = only(pass());
        assertEquals(Optional.empty(), wrong.healed());
        assertEquals(Optional.of(DAY), wrong.good());
        assertEquals(today, wrong.found());
        assertTrue(
                said.getFirst().contains("sound on 2026-11-20; put the file back"), said::toString);
        archive.close();
        archive = Archive.open(data, Iris.STANDARD, clock(), sentence -> {}, Progress.silent());
        assertEquals(
                List.of(wrong), archive.lastPass().orElseThrow().wrong(), "known after a start");
        today = DAY.plusDays(2);
        Mirror.Source liar =
                path -> Optional.of("<a> <b> <c> <d> .\n".getBytes(StandardCharsets.UTF_8));
        Mirror.Source deaf =
                path -> {
                    throw new IOException("nobody answers");
                };
        assertEquals(Optional.empty(), only(pass(liar, deaf)).healed());
        Wrong healed = only(pass(liar, deaf, path -> Optional.ofNullable(copy.get(path))));
        assertEquals(Optional.of(Cure.COPY), healed.healed());
        assertEquals(Optional.of(DAY), healed.good());
        assertEquals(DAY.plusDays(1), healed.found());
        assertEquals(List.of(), pass().wrong());
    }

    @Test
    void theLogAndTheCheckpointAreWrittenAgainFromMemory() throws IOException {
        byte[] log = Files.readAllBytes(data.resolve("log"));
        byte[] checkpoint = Files.readAllBytes(data.resolve("tlog/checkpoint"));
        flip(data.resolve("log"));
        Files.delete(data.resolve("tlog/checkpoint"));
        assertEquals(
                List.of("log", "tlog/checkpoint"),
                pass().wrong().stream().map(Wrong::file).toList());
        assertTrue(Arrays.equals(log, Files.readAllBytes(data.resolve("log"))));
        assertTrue(Arrays.equals(checkpoint, Files.readAllBytes(data.resolve("tlog/checkpoint"))));
        assertTrue(Files.exists(data.resolve("evidence/log-" + DAY)), "what stood there is kept");
        ArchiveTest.publish(archive, ArchiveTest.document(B, "three"));
        assertEquals(List.of(), pass().wrong());
        Files.delete(data.resolve("tlog/keys"));
        assertEquals("tlog/keys", only(pass()).file());
    }

    @Test
    void aViewIsBuiltAnewWhileReadersRead() throws IOException {
        Path segment;
        try (Stream<Path> all = Files.list(data.resolve("views/text"))) {
            // Graphs that are no poems have no lines, so this is all there is.
            segment =
                    all.filter(file -> file.getFileName().toString().startsWith("segments"))
                            .findFirst()
                            .orElseThrow();
        }
        flip(segment);
        Wrong wrong = only(pass());
        assertEquals("views/text", wrong.file());
        assertEquals(Optional.of(Cure.RECORDS), wrong.healed());
        flip(data.resolve("views/tdb2/Data-0001/nodes-data.obj"));
        assertEquals("views/tdb2", only(pass()).file());
        assertEquals(List.of("old"), List.copyOf(ArchiveTest.texts(archive, A)));
        ArchiveTest.publish(archive, ArchiveTest.document(B, "three"));
        assertEquals(List.of(), pass().wrong());
        assertFalse(Files.exists(data.resolve("views/text.new")));
    }

    @Test
    void whatIsWithdrawnIsNotMissed() {
        archive.withdraw(A, "asked for");
        assertEquals(new Pass(DAY, 1, List.of()), pass());
    }

    private Pass pass(Mirror.Source... copies) {
        try (Scrubber scrubber = archive.scrubber(List.of(copies), clock(), said::add)) {
            return scrubber.pass(Duration.ZERO);
        }
    }

    private static Wrong only(Pass pass) {
        assertEquals(1, pass.wrong().size(), pass::toString);
        return pass.wrong().getFirst();
    }

    private Path record(String iri, String text) {
        byte[] bytes = Canonical.nquads(iri, ArchiveTest.document(iri, text).graph());
        return new DataFolder(data).records().file(Digest.of(bytes));
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    /// Noon of today.
    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
