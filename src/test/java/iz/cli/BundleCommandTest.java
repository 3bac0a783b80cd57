package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class BundleCommandTest {
    private static final String WORDS = "An ancient pond!";

    @TempDir static Path folder;
    private static String printed = "";

    @BeforeAll
    static void pack() {
        assertEquals(0, iz("load", "corpus", "--data", path("data")), printed);
        assertEquals(
                0,
                iz(
                        "withdraw",
                        "/basho/furuike/en-aston",
                        "--reason",
                        "Asked for.",
                        "--data",
                        path("data")),
                printed);
        assertEquals(0, iz("keys", "--rotate", "--data", path("data")), printed);
        assertEquals(0, iz("bundle", path("bag"), "--data", path("data")), printed);
    }

    @Test
    void whatIsRestoredIsTheSameArchive() throws IOException {
        assertEquals(0, iz("restore", path("bag"), path("restored")), printed);
        assertEquals(0, iz("verify", "--data", path("restored")), printed);
        assertTrue(printed.contains("good"), printed);
        assertEquals(hashes("data/records"), hashes("restored/records"));
        String rotation;
        try (Stream<Path> all = Files.list(folder.resolve("data/tlog/rotations"))) {
            rotation = "tlog/rotations/" + all.findFirst().orElseThrow().getFileName();
        }
        for (String file : List.of("log", "tlog/checkpoint", "tlog/keys", rotation)) {
            assertEquals(
                    Files.readString(folder.resolve("data").resolve(file)),
                    Files.readString(folder.resolve("restored").resolve(file)));
        }
        // And what is restored packs into the same bag.
        assertEquals(0, iz("bundle", path("again"), "--data", path("restored")), printed);
        assertEquals(hashes("bag"), hashes("again"));
        assertEquals(2, iz("restore", path("bag"), path("restored")), printed);
        assertTrue(printed.contains("is an archive already"), printed);
    }

    @Test
    void theBagSaysWhatIsInItAsTheStandardDoes() throws Exception {
        Map<String, String> files = hashes("bag");
        for (String name : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            for (String line : Files.readAllLines(folder.resolve("bag").resolve(name))) {
                assertEquals(line.substring(0, 64), files.remove(line.substring(66)), line);
            }
            files.remove("tagmanifest-sha256.txt");
        }
        assertEquals(new TreeMap<>(), files, "every file is named");
        long payload = 0;
        long count = 0;
        try (Stream<Path> inside = Files.walk(folder.resolve("bag/data"))) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                payload += Files.size(file);
                count++;
            }
        }
        assertTrue(
                Files.readString(folder.resolve("bag/bag-info.txt"))
                        .contains("Payload-Oxum: " + payload + "." + count + "\n"));
    }

    @Test
    void aChangedMissingOrAddedFileIsNamedAndNothingIsRestored() throws IOException {
        Path bag = copyOfBag("damaged");
        Path page = bag.resolve("data/otkur/iz/index.html");
        byte[] good = Files.readAllBytes(page);
        Files.writeString(page, new String(good, StandardCharsets.UTF_8).replace("We", "They"));
        refused(bag, "data/otkur/iz/index.html was changed");
        Files.delete(page);
        refused(bag, "data/otkur/iz/index.html is missing");
        Files.write(page, good);
        Files.writeString(bag.resolve("data/otkur/more.html"), "more");
        refused(bag, "data/otkur/more.html is not in the manifest");
        Files.delete(bag.resolve("data/otkur/more.html"));
        Path manifest = bag.resolve("manifest-sha256.txt");
        String lines = Files.readString(manifest);
        Files.writeString(manifest, lines + "0".repeat(64) + "  ../../elsewhere\n");
        refused(bag, "no hash and file");
        Files.writeString(manifest, lines);
        assertEquals(0, iz("restore", bag.toString(), path("healed")), printed);
    }

    private static void refused(Path bag, String why) {
        assertEquals(1, iz("restore", bag.toString(), path("refused")), printed);
        assertTrue(printed.contains(why), printed);
        assertFalse(Files.exists(folder.resolve("refused/log")));
    }

    @Test
    void thePagesOpenWithoutAServerAndNoLinkAmongThemIsDead() throws IOException {
        Path data = folder.resolve("bag/data");
        Pattern link = Pattern.compile("\\b(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");
        TreeSet<String> dead = new TreeSet<>();
        int checked = 0;
        try (Stream<Path> inside = Files.walk(data)) {
            for (Path page : inside.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher matcher = link.matcher(Files.readString(page));
                while (matcher.find()) {
                    String target = matcher.group(1);
                    if (target.isEmpty() || target.matches("https?:.*")) {
                        continue;
                    }
                    checked++;
                    if (!Files.isRegularFile(page.resolveSibling(target))) {
                        dead.add(data.relativize(page) + " -> " + target);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), dead);
        assertTrue(checked > 5_000, checked + " links");
    }

    @Test
    void ofWhatWasWithdrawnThereIsNothingInTheBag() throws IOException {
        try (Stream<Path> inside = Files.walk(folder.resolve("bag"))) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(WORDS), file.toString());
            }
        }
        String log = Files.readString(folder.resolve("bag/data/log/entries"));
        assertTrue(log.contains("withdraw\t-\thttps://w3id.org/iz/basho/furuike/en-aston\tAsked"));
    }

    @Test
    void theRightsOfEachTextAreInTheBag() throws IOException {
        String rights = Files.readString(folder.resolve("bag/data/rights.tsv"));
        String crate = Files.readString(folder.resolve("bag/data/ro-crate-metadata.json"));
        for (String line : rights.lines().skip(1).toList()) {
            String[] parts = line.split("\t", -1);
            assertEquals(3, parts.length, line);
            assertTrue(crate.contains("\"" + parts[0] + "\""), line);
            assertTrue(crate.contains("\"" + parts[2] + "\""), line);
        }
        assertTrue(rights.lines().count() > 150, rights.lines().count() + " versions");
    }

    /// Each was packed by that release's own program, and is kept here as it was.
    @Test
    void bundlesOfEarlierReleasesStillRestore() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src/test/resources/bundles"))) {
            List<Path> all = bundles.sorted().toList();
            assertFalse(all.isEmpty());
            for (Path zip : all) {
                Path bag = folder.resolve("old-" + zip.getFileName());
                unzip(zip, bag);
                String data = path("from-" + zip.getFileName());
                assertEquals(0, iz("restore", bag.toString(), data), printed);
                assertEquals(0, iz("verify", "--data", data), printed);
                assertTrue(printed.contains("good"), printed);
            }
        }
    }

    private static Path copyOfBag(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> inside = Files.walk(folder.resolve("bag"))) {
            for (Path file : inside.toList()) {
                Files.copy(file, copy.resolve(folder.resolve("bag").relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = to.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    Files.write(target, in.readAllBytes());
                }
            }
        }
    }

    private static Map<String, String> hashes(String name) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(root.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
        return hashes;
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static int iz(String... args) {
        StringWriter all = new StringWriter();
        PrintWriter printer = new PrintWriter(all);
        CommandLine line = Main.commandLine().setOut(printer).setErr(printer);
        int code = line.execute(new ArrayList<>(List.of(args)).toArray(String[]::new));
        printed = all.toString();
        return code;
    }
}
