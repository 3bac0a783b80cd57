package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import iz.proof.Checkpoint;
import iz.proof.Hash;
import iz.proof.MerkleTree;
import iz.proof.Note;
import iz.proof.Tile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/// What a stranger does who trusts nobody: takes a text, its proof and the keys, and checks them
/// with programs that know nothing of Iz.
class ProofSiteTest {
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path folder;
    private static SmallArchive small;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        small = new SmallArchive(folder.resolve("data"));
        small.sign(folder.resolve("keys"));
        small.publish("otkur", "people", "places", "concepts", "sources", "claims");
        small.change("otkur/iz/en-abdurazak.ttl", "We were young", "WE WERE YOUNG");
        server = SmallArchive.serve(small.site());
        for (String name : List.of("verify.sh", "IzVerify.java", "keys")) {
            Files.write(folder.resolve(name + ".got"), get("/log/" + name));
        }
        Files.move(folder.resolve("IzVerify.java.got"), folder.resolve("IzVerify.java"));
        Files.write(folder.resolve("a.nq"), get(VERSION + ".nq"));
        Files.write(folder.resolve("a.tlog-proof"), get(VERSION + ".tlog-proof"));
    }

    @AfterAll
    static void stop() {
        server.close();
        small.close();
    }

    @Test
    void theShellScriptFindsWhatIsWrongAndNothingElse() throws Exception {
        boolean there = Files.exists(Path.of("/usr/bin/openssl"));
        if (!there && System.getenv("CI") == null) {
            System.out.println("ProofSiteTest: no openssl, the shell script was not run");
        }
        assumeTrue(there || System.getenv("CI") != null, "no openssl");
        check("sh", folder.resolve("verify.sh.got").toString());
    }

    @Test
    void theJavaProgramFindsWhatIsWrongAndNothingElse() throws Exception {
        Path source = folder.resolve("IzVerify.java");
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString());
        assertEquals(0, compiled);
        check(java(), "-cp", folder.toString(), "IzVerify");
    }

    private static void check(String... program) throws Exception {
        String record = Files.readString(folder.resolve("a.nq"));
        String proof = Files.readString(folder.resolve("a.tlog-proof"));
        assertTrue(record.contains("WE WERE YOUNG"));
        assertEquals("0 good", run(program, record, proof));
        assertEquals("1", exit(run(program, record.replace("WE WERE", "We were"), proof)));
        assertEquals("1", exit(run(program, record, firstHashChanged(proof))));
        assertEquals("1", exit(run(program, record, proof.replaceFirst("index \\d+", "index 3"))));
        // A root that fits another text, signed by nobody.
        String[] parts = proof.split("\n— ", 2);
        String forged = parts[0].replaceFirst("\n(\\d+)\n(\\S+)\n$", "\n9$1\n$2\n");
        assertFalse(forged.equals(parts[0]));
        assertEquals("1", exit(run(program, record, forged + "\n— " + parts[1])));
        int signature = proof.indexOf("\n— ") + 60;
        String torn =
                proof.substring(0, signature)
                        + (proof.charAt(signature) == 'A' ? 'B' : 'A')
                        + proof.substring(signature + 1);
        assertEquals("1", exit(run(program, record, torn)));
    }

    private static String firstHashChanged(String proof) {
        int hash = proof.indexOf('\n', proof.indexOf("\nindex ") + 1) + 5;
        char other = proof.charAt(hash) == 'A' ? 'B' : 'A';
        return proof.substring(0, hash) + other + proof.substring(hash + 1);
    }

    /// What the site gives is enough to check all of it.
    @Test
    void theJavaProgramChecksAWholeCopy() throws Exception {
        Path data = folder.resolve("data");
        String keys = folder.resolve("keys.got").toString();
        String verifier = folder.resolve("IzVerify.java").toString();
        assertEquals("0 good", run(List.of(java(), verifier, data.toString(), keys)));
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.createDirectories(copy.resolve("tlog"));
        Files.write(copy.resolve("tlog/checkpoint"), get("/log/checkpoint"));
        String log = new String(get("/log/entries"), StandardCharsets.UTF_8);
        Files.writeString(copy.resolve("log"), log);
        List<String> hashes =
                log.lines()
                        .map(line -> line.split("\t"))
                        .filter(entry -> entry.length == 5)
                        .map(entry -> entry[3])
                        .toList();
        for (String hash : hashes) {
            String name = hash.substring(0, 2) + "/sha256-" + hash + ".nq";
            Path file = copy.resolve("records").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, get("/log/records/" + name));
        }
        assertEquals("0 good", run(List.of(java(), verifier, copy.toString(), keys)));
        Files.writeString(
                copy.resolve("log"), log.replaceFirst("[0-9a-f]{8}\thttps", "00000000\thttps"));
        assertEquals("1", exit(run(List.of(java(), verifier, copy.toString(), keys))));
    }

    /// A client of C2SP tlog-tiles finds the checkpoint's root in the tiles alone.
    @Test
    void theTilesAndTheEntriesLeadToTheCheckpoint() throws Exception {
        String note = new String(get("/log/checkpoint"), StandardCharsets.UTF_8);
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
        MerkleTree byHashes = new MerkleTree();
        MerkleTree byEntries = new MerkleTree();
        for (Tile tile : Tile.of(checkpoint.size())) {
            ByteBuffer bytes = ByteBuffer.wrap(get("/log/" + tile.path()));
            while (tile.level() == 0 && bytes.hasRemaining()) {
                byHashes.append(Hash.of(next(bytes, 32)));
            }
            while (tile.level() == Tile.ENTRIES && bytes.hasRemaining()) {
                byte[] entry = next(bytes, bytes.getShort());
                assertEquals(32, entry.length, "a leaf holds a hash and nothing else");
                byEntries.append(Hash.leaf(entry));
            }
        }
        assertEquals(checkpoint.size(), byHashes.size());
        assertEquals(checkpoint.root(), byHashes.root(checkpoint.size()));
        assertEquals(checkpoint.root(), byEntries.root(checkpoint.size()));
        assertEquals(404, status("/log/tile/0/000.p/255"));
        assertEquals(404, status("/log/tile/7/000"));
        assertEquals(404, status("/log/records/ab/sha256-ab.nq"));
    }

    @Test
    void theVersionsPageSaysHowToCheckIt() throws Exception {
        String page = new String(get(VERSION), StandardCharsets.UTF_8);
        assertTrue(page.contains("href=\"" + VERSION + ".tlog-proof\""));
        assertTrue(page.contains("sh verify.sh en-abdurazak.nq en-abdurazak.tlog-proof keys"));
        assertTrue(page.contains("href=\"/about/verify\""));
        String log = new String(get("/log"), StandardCharsets.UTF_8);
        assertTrue(log.contains("href=\"/log/IzVerify.java\""));
        String made = new String(get("/otkur/iz/ug-arab~uly"), StandardCharsets.UTF_8);
        assertFalse(made.contains(".tlog-proof"));
        assertEquals(404, status("/otkur/iz/ug-arab~uly.tlog-proof"));
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] out = new byte[length];
        bytes.get(out);
        return out;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(String[] program, String record, String proof) throws Exception {
        Path nq = Files.writeString(folder.resolve("b.nq"), record);
        Path tlog = Files.writeString(folder.resolve("b.tlog-proof"), proof);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(
                List.of(nq.toString(), tlog.toString(), folder.resolve("keys.got").toString()));
        return run(command);
    }

    /// The exit code and the last line that was said.
    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code + " " + said.lines().reduce("", (a, b) -> b);
    }

    private static String exit(String run) {
        return run.substring(0, run.indexOf(' '));
    }

    private static byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = ask(path);
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }

    private static int status(String path) throws IOException, InterruptedException {
        return ask(path).statusCode();
    }

    private static HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
