package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// From a host that knows nothing of Iz and serves files.
class MirrorCommandTest {
    @TempDir Path folder;
    private String printed = "";

    @Test
    void anArchiveIsCopiedFromAStaticHostAndProved() throws IOException {
        assertEquals(0, iz("load", "corpus", "--data", path("data")), printed);
        Path log = Files.createDirectories(folder.resolve("site/log"));
        Files.copy(folder.resolve("data/log"), log.resolve("entries"));
        Files.copy(folder.resolve("data/tlog/checkpoint"), log.resolve("checkpoint"));
        Files.copy(folder.resolve("data/tlog/keys"), log.resolve("keys"));
        copy(folder.resolve("data/records"), log.resolve("records"));
        HttpServer host =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        folder.resolve("site"),
                        SimpleFileServer.OutputLevel.NONE);
        host.start();
        String site = "http://127.0.0.1:" + host.getAddress().getPort();
        try {
            assertEquals(0, iz("mirror", site, path("copy")), printed);
            assertTrue(printed.contains(" records copied, 0 withdrawn"), printed);
            assertEquals(0, iz("mirror", site, path("copy")), printed);
            assertTrue(printed.contains(" 0 of them new; 0 records copied"), printed);
            assertEquals(1, iz("mirror", site + "/nowhere", path("other")), printed);
            assertTrue(printed.contains("there is no checkpoint there"), printed);
        } finally {
            host.stop(0);
        }
        assertEquals(0, iz("rebuild", "--data", path("copy")), printed);
        assertEquals(0, iz("verify", "--data", path("copy")), printed);
        assertTrue(printed.contains("good"), printed);
        assertEquals(1, iz("mirror", site, path("copy")), printed);
        assertEquals(0, iz("mirror", path("data"), path("stick")), printed);
        assertEquals(2, iz("mirror", path("nothing"), path("stick")), printed);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
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
