package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Progress;
import iz.rdf.Iris;
import iz.store.Archive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `iz serve` as a keeper starts it.
final class ServeCommandTest {
    private static final String CANARY = "canary-5b1c";
    @TempDir Path folder;

    @Test
    void theFirstStartLoadsTheCorpusAndReadingLeavesNoTrace() throws Exception {
        Path home = Path.of(".");
        try (ServedProcess served = new ServedProcess(folder, home, "port=0")) {
            assertTrue(served.address().matches("http://localhost:\\d+/"), served.errors());
            assertTrue(served.errors().contains("loaded"), served.errors());
            // The query process makes its own views first.
            served.untilQueriesAreAnswered();
            Map<String, String> before = disk();
            Set<String> calls = new TreeSet<>(served.callsOut());
            for (String path :
                    List.of(
                            "/",
                            "/otkur/iz",
                            "/otkur/iz.ttl",
                            "/otkur/iz.jsonld",
                            "/otkur/iz.rdf",
                            "/otkur/iz?at=2026-11-01",
                            "/otkur/iz/en-abdurazak.txt",
                            "/" + CANARY,
                            "/dump.nq.gz",
                            "/sitemap.xml",
                            "/sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%22" + CANARY + "%22+%7D",
                            "/sparql?query=" + CANARY,
                            "/ns.jsonld")) {
                var answer =
                        served.get(
                                path + (path.contains("?") ? "&" : "?") + "q=" + CANARY,
                                "User-Agent",
                                CANARY,
                                "Referer",
                                "http://" + CANARY + "/",
                                "Cookie",
                                "a=" + CANARY,
                                "X-Forwarded-For",
                                "203.0.113.77");
                assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
                calls.addAll(served.callsOut());
            }
            assertEquals(Set.of(), calls);
            assertEquals(before, disk());
            assertFalse(served.errors().contains(CANARY), served.errors());
            assertFalse(served.errors().contains("203.0.113.77"), served.errors());
        }
        try (Archive archive =
                Archive.open(
                        folder.resolve("data"),
                        Iris.STANDARD,
                        Clock.systemUTC(),
                        sentence -> {
                            throw new AssertionError(sentence);
                        },
                        Progress.silent())) {
            assertFalse(archive.names().isEmpty());
        }
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
                ServedProcess served =
                        new ServedProcess(folder, folder, "port=" + taken.getLocalPort())) {
            assertEquals("", served.address());
            assertEquals(1, served.exit());
            String errors = served.errors();
            long sentences =
                    errors.lines().filter(line -> !line.startsWith("Made the keys")).count();
            assertEquals(1, sentences, errors);
            assertTrue(
                    errors.contains("cannot listen on localhost, port " + taken.getLocalPort()),
                    errors);
        }
    }

    /// Every file below the folder but the error output: its size, time and content.
    private Map<String, String> disk() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> !f.endsWith("stderr")).toList()) {
                files.put(folder.relativize(file).toString(), state(file));
            }
        }
        return files;
    }

    private static String state(Path file) throws Exception {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isOther()) {
            return "socket";
        }
        if (attributes.isDirectory()) {
            return "folder " + attributes.lastModifiedTime();
        }
        return attributes.lastModifiedTime() + " " + hash(file);
    }

    private static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
