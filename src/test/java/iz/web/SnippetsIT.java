package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The code of the page "Query the archive", as a reader copies it, run by the tools themselves
/// where they are at hand.
final class SnippetsIT {
    /// A line of the corpus that every search for a heart must find.
    private static final String HEART = "yürek";

    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir static Path folder;
    private static AskedSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new AskedSite(folder.resolve("archive"), "abduxaliq-uyghur", "otkur", "people");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /// The code of a section of the page.
    private static String code(String section) throws Exception {
        String page = site.get("/about/query", "Accept", AskedSite.BROWSER).body();
        Matcher code =
                Pattern.compile(
                                "<section id=\"" + section + "\">.*?<pre[^>]*>(.*?)</pre>",
                                Pattern.DOTALL)
                        .matcher(page);
        assertTrue(code.find(), () -> section + " in " + page);
        String text =
                code.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
        assertTrue(
                section.equals("search")
                        || text.contains("http://127.0.0.1:" + site.port() + "/sparql"),
                text);
        return text;
    }

    private static String run(Path in, Map<String, String> more, String... command)
            throws Exception {
        Tool.Ended ended = Tool.run(in, more, MOST, List.of(command));
        assertEquals(0, ended.code(), ended.out());
        return ended.out();
    }

    private static void assertFound(String out) {
        assertTrue(out.toLowerCase(java.util.Locale.ROOT).contains(HEART), out);
    }

    @Test
    void everyCodeOfThePageIsTestedHere() throws Exception {
        String page = site.get("/about/query", "Accept", AskedSite.BROWSER).body();
        assertEquals(
                List.of(
                        "search",
                        "curl",
                        "iz",
                        "python",
                        "sparqlwrapper",
                        "rdflib",
                        "jupyter",
                        "r",
                        "openrefine"),
                Pattern.compile("<section id=\"([a-z]+)\">((?!</section>).)*<pre", Pattern.DOTALL)
                        .matcher(page)
                        .results()
                        .map(section -> section.group(1))
                        .toList());
    }

    @Test
    void theSearch() throws Exception {
        assertFound(site.ask(code("search"), "Accept", "text/csv").body());
    }

    @Test
    void openRefine() throws Exception {
        URI address = URI.create(code("openrefine"));
        String answer = site.get(address.getRawPath() + "?" + address.getRawQuery()).body();
        assertTrue(answer.startsWith("line,text\r\n"), answer);
        assertFound(answer);
    }

    @Test
    void curl() throws Exception {
        if (!Tool.isThere("curl")) {
            Tool.missing("curl is not here: apt-get install curl");
        }
        String out = run(folder, Map.of(), "sh", "-c", code("curl"));
        assertTrue(out.startsWith("line,text\r\n"), out);
        assertFound(out);
    }

    /// The shell finds `iz`, and a copy of the archive in `./data`, which no server holds.
    @Test
    void ourOwnCommand() throws Exception {
        Path home = Files.createDirectories(folder.resolve("reader"));
        try (SmallArchive own = new SmallArchive(home.resolve("data"))) {
            own.publish("abduxaliq-uyghur");
        }
        Path iz = Files.createDirectories(home.resolve("bin")).resolve("iz");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                iz,
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp '%s' iz.cli.Main \"$@\"\n"
                        .formatted(java, System.getProperty("java.class.path")));
        assertTrue(iz.toFile().setExecutable(true));
        String path = iz.getParent() + ":" + System.getenv("PATH");
        String out = run(home, Map.of("PATH", path), "sh", "-ec", code("iz"));
        assertEquals(3, out.split("line,text", -1).length, out);
        assertFound(out);
    }

    @Test
    void plainPython() throws Exception {
        String out = python("", code("python"));
        assertFound(out);
        long position = site.small().archive().state().position();
        assertTrue(out.contains("asked of the state at entry " + position), out);
    }

    @Test
    void sparqlWrapper() throws Exception {
        String out = python("SPARQLWrapper", code("sparqlwrapper"));
        assertFound(out);
        assertTrue(Pattern.compile("^ug-Latn", Pattern.MULTILINE).matcher(out).find(), out);
    }

    @Test
    void rdflib() throws Exception {
        String out = python("rdflib", code("rdflib"));
        assertTrue(out.matches("[1-9][0-9]+ triples\\s*"), out);
    }

    /// A notebook shows the value of the last line.
    @Test
    void jupyter() throws Exception {
        String code = code("jupyter");
        int last = code.lastIndexOf('\n') + 1;
        String shown = code.substring(0, last) + "print((" + code.substring(last) + ").to_csv())";
        assertFound(python("pandas", shown));
    }

    /// @param module that it needs besides Python's own; empty for none
    private static String python(String module, String code) throws Exception {
        String program = python(module);
        Path file = Files.createTempFile(folder, "snippet", ".py");
        Files.writeString(file, code);
        return run(folder, Map.of("PYTHONIOENCODING", "utf-8"), program, file.toString());
    }

    private static String python(String module) throws IOException, InterruptedException {
        List<String> programs =
                Stream.of("python3", "/usr/bin/python3")
                        .filter(p -> p.startsWith("/") ? Files.exists(Path.of(p)) : Tool.isThere(p))
                        .toList();
        if (programs.isEmpty()) {
            Tool.missing("python3 is not here: apt-get install python3");
        }
        for (String program : programs) {
            String test = module.isEmpty() ? "" : "import " + module;
            if (Tool.run(folder, Map.of(), MOST, List.of(program, "-c", test)).code() == 0) {
                return program;
            }
        }
        Tool.skip("Python's module " + module + " is not here: pip install " + module);
        throw new IllegalStateException("unreachable");
    }

    @Test
    void rLanguage() throws Exception {
        if (!Tool.isThere("Rscript")) {
            Tool.skip("R is not here: apt-get install r-base-core");
        }
        Path file = Files.writeString(folder.resolve("snippet.R"), code("r"));
        assertFound(
                run(folder, Map.of("LC_ALL", "C.UTF-8"), "Rscript", "--vanilla", file.toString()));
    }
}
