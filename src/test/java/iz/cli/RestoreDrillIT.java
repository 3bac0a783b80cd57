package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.Tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The machine is gone, and there is a bundle: it is checked by programs that are not ours,
/// restored by one command, served, and crawled; the crawl is that of the machine that is gone.
class RestoreDrillIT {
    /// `-Diz.addresses=100000` for all there are.
    private static final int ADDRESSES = Integer.getInteger("iz.addresses", 1_000);

    private static final Path CANONIZE = Path.of("target/canonize");

    @TempDir Path folder;
    private String printed = "";

    @Test
    void whatIsRestoredIsServedByteForByte() throws Exception {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Map<String, String> before;
        int port;
        try (ServedProcess served =
                new ServedProcess(first, Path.of("."), "port=0", "query-server=none")) {
            port = URI.create(served.address()).getPort();
            before = Crawl.of(served.address(), ADDRESSES);
            System.out.println("RestoreDrillIT: crawled " + before.size() + " addresses");
        }
        assertTrue(before.size() > 500, "only " + before.size() + " addresses");
        long good = before.values().stream().filter(reply -> reply.startsWith("200 ")).count();
        assertTrue(good > before.size() * 0.9, () -> "bad: " + bad(before));
        String bag = folder.resolve("bag").toString();
        assertEquals(0, iz("bundle", bag, "--data", first.resolve("data").toString()), printed);
        verify(folder.resolve("bag"));
        assertEquals(0, iz("restore", bag, second.resolve("data").toString()), printed);
        Map<String, String> after;
        try (ServedProcess served =
                new ServedProcess(second, Path.of("."), "port=" + port, "query-server=none")) {
            after = Crawl.of(served.address(), ADDRESSES);
        }
        Map<String, String> differing = new TreeMap<>(before);
        differing.entrySet().removeAll(after.entrySet());
        assertEquals(Map.of(), differing);
        assertEquals(before.keySet(), after.keySet());
        System.out.println("RestoreDrillIT: " + before.size() + " addresses alike, byte for byte");
    }

    private static Map<String, String> bad(Map<String, String> replies) {
        Map<String, String> bad = new TreeMap<>(replies);
        bad.values().removeIf(reply -> reply.startsWith("200 "));
        return bad;
    }

    /// All of the bag, by sha256sum, openssl and rdf-canonize.
    private void verify(Path bag) throws Exception {
        run(bag, "sha256sum", "--check", "--quiet", "--strict", "manifest-sha256.txt");
        run(bag, "sha256sum", "--check", "--quiet", "--strict", "tagmanifest-sha256.txt");
        Path data = bag.resolve("data");
        String log = run(data, "sh", "log/verify.sh", ".", "log/keys");
        assertTrue(log.contains("good"), log);
        System.out.println("RestoreDrillIT: " + log.strip().replaceAll("(?s).*\n", ""));
        install();
        String records =
                run(CANONIZE, "node", "canonize.mjs", data.resolve("log/records").toString());
        assertTrue(records.endsWith(" records, 0 wrong\n"), records);
        System.out.println("RestoreDrillIT: rdf-canonize: " + records.strip());
    }

    private void install() throws Exception {
        if (!Tool.isThere("node") || !Tool.isThere("npm")) {
            Tool.missing("npm, which has rdf-canonize, is not here: apt-get install npm");
        }
        Files.createDirectories(CANONIZE);
        copy("canonize.mjs", "canonize.mjs");
        if (Files.isDirectory(CANONIZE.resolve("node_modules/rdf-canonize"))) {
            return;
        }
        copy("canonize.json", "package.json");
        run(CANONIZE, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error");
    }

    private static void copy(String from, String to) throws IOException {
        try (InputStream in = RestoreDrillIT.class.getResourceAsStream(from)) {
            Files.write(CANONIZE.resolve(to), in.readAllBytes());
        }
    }

    /// What it prints goes elsewhere: a bag must hold nothing else.
    private String run(Path where, String... command) throws Exception {
        List<String> all =
                new ArrayList<>(
                        List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", where.toRealPath() + ""));
        all.addAll(List.of(command));
        Tool.Ended ended = Tool.run(folder, Map.of(), Duration.ofMinutes(3), all);
        assertEquals(0, ended.code(), ended.out());
        return ended.out();
    }

    private int iz(String... args) {
        StringWriter all = new StringWriter();
        PrintWriter printer = new PrintWriter(all);
        CommandLine line = Main.commandLine().setOut(printer).setErr(printer);
        int code = line.execute(args);
        printed = all.toString();
        return code;
    }
}
