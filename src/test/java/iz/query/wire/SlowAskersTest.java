package iz.query.wire;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.Progress;
import iz.query.Ask;
import iz.query.ResultFormat;
import iz.query.wire.Answers.Answered;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Those who ask for much and take it slowly, or not at all.
class SlowAskersTest {
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LINES = 200;

    /// Several megabytes, more than any buffer between.
    private static final String LARGE =
            "SELECT ?a ?b { GRAPH <urn:lines> { ?x ?p ?a . ?y ?p ?b } } # ";

    @TempDir Path data;
    private Archive archive;
    private QueriesHere queries;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(data, Iris.STANDARD, Clock.systemUTC(), s -> {}, Progress.silent());
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int i = 0; i < LINES; i++) {
            graph.add(
                    Triple.create(
                            NodeFactory.createURI("urn:line:" + i),
                            NodeFactory.createURI("urn:says"),
                            NodeFactory.createLiteralString(i + " and more of it".repeat(4))));
        }
        archive.publish(
                List.of(new Document("urn:lines", "urn:lines", graph, Map.of())),
                Progress.silent());
        queries = new QueriesHere(data, archive, Iris.STANDARD, Map.of(), DEADLINE);
    }

    @AfterEach
    void close() {
        queries.close();
        archive.close();
    }

    private Answered.Flowing begin(int which) throws IOException {
        Ask ask = Ask.of(LARGE + which, ResultFormat.CSV);
        return assertInstanceOf(Answered.Flowing.class, queries.answers().ask(ask, () -> false));
    }

    @Test
    void thoseWhoTakeNothingDoNotKeepOthersOut() throws Exception {
        List<Answered.Flowing> asleep = new ArrayList<>();
        try {
            for (int i = 0; i < QueriesHere.AT_ONCE; i++) {
                asleep.add(begin(i));
            }
            // Longer than it takes to see that they sleep.
            Thread.sleep(3_000);
            Ask small = Ask.of("ASK { ?s ?p ?o }", ResultFormat.CSV);
            assertInstanceOf(Answered.Whole.class, queries.answers().ask(small, () -> false));
        } finally {
            asleep.forEach(each -> each.stream().close());
        }
    }

    @Test
    void whoTakesItSlowlyGetsAllOfItThoughThatIsLongerThanAQueryMayWork() throws Exception {
        long began = System.nanoTime();
        int lines = 0;
        try (InputStream in = begin(0).stream()) {
            byte[] some = new byte[256 * 1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                lines += (int) new String(some, 0, n, StandardCharsets.UTF_8).lines().count();
                Thread.sleep(300);
            }
        }
        assertTrue(
                System.nanoTime() - began > DEADLINE.plusSeconds(1).toNanos(),
                "It was not slow enough to prove anything.");
        assertTrue(lines > LINES * LINES, lines + " lines");
    }
}
