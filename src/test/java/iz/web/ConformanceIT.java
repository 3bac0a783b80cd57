package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The W3C's tests of the SPARQL 1.1 Protocol and of the service description, by the runner
/// `rdf-test-suite` from npm, which asks the running server.
final class ConformanceIT {
    private static final String MANIFESTS = "http://w3c.github.io/rdf-tests/sparql/sparql11/";
    private static final String DATA = "http://kasei.us/2009/09/sparql/data/data%d.rdf";

    /// Tests that change the dataset and look whether it changed. The archive grows by
    /// contributions that people review, never by SPARQL: these must be refused.
    private static final List<String> REFUSED =
            List.of(
                    "update_base_uri",
                    "update_dataset_default_graph",
                    "update_dataset_default_graphs",
                    "update_dataset_full",
                    "update_dataset_named_graphs",
                    "update_post_direct",
                    "update_post_form");

    /// Where the runner is installed once, for all runs to come.
    private static final Path RUNNER = Path.of("target/conformance");

    @TempDir static Path folder;
    private static AskedSite site;

    @BeforeAll
    static void start() throws Exception {
        ConformanceFiles.find();
        install();
        site = new AskedSite(folder.resolve("data"), "otkur");
        for (int i = 0; i <= 3; i++) {
            Path file = ConformanceFiles.find().resolve("protocol/data" + Math.max(1, i) + ".nt");
            Graph graph = GraphMemFactory.createDefaultGraph();
            RDFParser.source(file).parse(graph);
            site.small().publish(DATA.formatted(i), graph);
        }
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static void install() throws Exception {
        if (!Tool.isThere("node") || !Tool.isThere("npm")) {
            Tool.missing("npm, which runs the W3C's tests, is not here: apt-get install npm");
        }
        Files.createDirectories(RUNNER);
        copy("conformance.js", "conformance.js");
        if (Files.isDirectory(RUNNER.resolve("node_modules/rdf-test-suite"))) {
            return;
        }
        copy("conformance.json", "package.json");
        Tool.Ended npm =
                Tool.run(
                        RUNNER,
                        Map.of(),
                        Duration.ofMinutes(4),
                        List.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error"));
        if (npm.code() != 0) {
            Tool.missing("npm cannot install the runner of the W3C's tests: " + npm.out());
        }
    }

    private static void copy(String from, String to) throws IOException {
        try (InputStream in = ConformanceIT.class.getResourceAsStream(from)) {
            Files.write(RUNNER.resolve(to), in.readAllBytes());
        }
    }

    /// @return the tests of a suite by their names, each with an empty string if it passed, else
    ///   why not
    private static Map<String, String> run(String suite) throws Exception {
        Tool.Ended node =
                Tool.run(
                        RUNNER,
                        Map.of(),
                        Duration.ofSeconds(80),
                        List.of(
                                "node",
                                "conformance.js",
                                MANIFESTS + suite + "/manifest.ttl",
                                MANIFESTS + "~" + ConformanceFiles.find() + "/",
                                "http://127.0.0.1:" + site.port() + "/sparql"));
        assertEquals(0, node.code(), node.out());
        Map<String, String> tests = new TreeMap<>();
        for (String line : node.out().lines().toList()) {
            String[] cells = line.split("\t", -1);
            assertEquals(3, cells.length, node.out());
            tests.put(cells[1], cells[0].equals("passed") ? "" : cells[2]);
        }
        return tests;
    }

    @Test
    void everyQueryTestOfTheProtocolPassesAndEveryUpdateIsRefused() throws Exception {
        Map<String, String> tests = run("protocol");
        Map<String, String> failed = new TreeMap<>(tests);
        failed.values().removeIf(String::isEmpty);
        assertEquals(
                REFUSED,
                List.copyOf(failed.keySet()),
                failed.entrySet().stream()
                        .map(test -> test.getKey() + ": " + test.getValue())
                        .collect(Collectors.joining("\n")));
        failed.forEach((name, why) -> assertTrue(why.contains("Got: 403"), name + ": " + why));
        System.out.println(
                "SPARQL 1.1 Protocol: "
                        + (tests.size() - failed.size())
                        + " of "
                        + tests.size()
                        + " tests pass; refused by design: "
                        + String.join(", ", REFUSED));
        assertEquals(34, tests.size());
    }

    @Test
    void everyTestOfTheServiceDescriptionPasses() throws Exception {
        Map<String, String> tests = run("service-description");
        assertEquals(
                Map.of("has-endpoint-triple", "", "returns-rdf", "", "conforms-to-schema", ""),
                tests);
    }

    @Test
    void whatTheUpdatesWouldHaveWrittenIsNotThere() throws Exception {
        List<String> written =
                Stream.concat(
                                Stream.of("http://example.org/protocol-update-dataset-test/"),
                                IntStream.range(4, 6).mapToObj(DATA::formatted))
                        .toList();
        for (String graph : written) {
            String query = "ASK { GRAPH <" + graph + "> { ?s ?p ?o } }";
            assertTrue(site.ask(query).body().contains("false"), graph);
        }
    }
}
