package iz.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class CanonicalTest {
    private static final String IRI = "https://w3id.org/iz/otkur/iz";
    private static final Node S = NodeFactory.createURI(IRI);

    @Test
    void oddLiteralsAreWrittenAsTitaniumWritesThem() throws Exception {
        Graph graph = OddLiterals.graph();
        assertEquals(OddLiterals.all().size(), graph.size());
        assertEquals(
                titanium(IRI, graph),
                new String(Canonical.nquads(IRI, graph), StandardCharsets.UTF_8));
    }

    @Test
    void theCorpusIsWrittenAsTitaniumWritesIt() throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("corpus"))) {
            files = walk.filter(file -> file.toString().endsWith(".ttl")).toList();
        }
        assertTrue(files.size() >= 4);
        for (Path file : files) {
            Graph graph = GraphMemFactory.createDefaultGraph();
            RDFParser.source(file).base(IRI).parse(graph);
            assertEquals(
                    titanium(IRI, graph),
                    new String(Canonical.nquads(IRI, graph), StandardCharsets.UTF_8),
                    file.toString());
        }
    }

    @Test
    void aRecordIsReadBackLetterForLetter() {
        Graph graph = OddLiterals.graph();
        byte[] record = Canonical.nquads(IRI, graph);
        List<Triple> triples = CanonicalReader.triples(record);
        assertEquals(new HashSet<>(graph.find().toList()), new HashSet<>(triples));
        assertArrayEquals(record, Canonical.nquads(IRI, graphOf(triples)));
    }

    @Test
    void theOrderOfTriplesDoesNotMatter() {
        List<Triple> triples = OddLiterals.graph().find().toList();
        assertArrayEquals(
                Canonical.nquads(IRI, graphOf(triples)),
                Canonical.nquads(IRI, graphOf(triples.reversed())));
    }

    @Test
    void linesStandInCodePointOrderAlsoBeyondTheBasicPlane() {
        Graph graph = GraphMemFactory.createDefaultGraph();
        graph.add(S, S, NodeFactory.createLiteralString("😀"));
        graph.add(S, S, NodeFactory.createLiteralString("\uff5e"));
        String text = new String(Canonical.nquads(IRI, graph), StandardCharsets.UTF_8);
        assertTrue(text.indexOf('\uff5e') < text.indexOf("😀"), text);
    }

    @Test
    void whatARecordMayNotHoldIsRefused() {
        for (Node odd :
                List.of(
                        NodeFactory.createBlankNode(),
                        NodeFactory.createLiteralString("half \ud800 pair"),
                        NodeFactory.createLiteralString("\udc00"),
                        NodeFactory.createLiteralDirLang("x", "ug", "rtl"),
                        NodeFactory.createTripleTerm(S, S, S),
                        NodeFactory.createURI("https://example.org/a b"),
                        NodeFactory.createURI("https://example.org/>"))) {
            Graph graph = GraphMemFactory.createDefaultGraph();
            graph.add(S, S, odd);
            UnfitGraphException refusal =
                    assertThrows(
                            UnfitGraphException.class,
                            () -> Canonical.nquads(IRI, graph),
                            odd.toString());
            assertTrue(String.valueOf(refusal.getMessage()).contains(IRI));
        }
    }

    @Test
    void whatIsNotCanonicalIsNotRead() {
        String good = "<a:s> <a:p> \"x\" <a:g> .\n";
        assertEquals(1, CanonicalReader.triples(good.getBytes(StandardCharsets.UTF_8)).size());
        for (String bad :
                Set.of(
                        good.replace(" .", "."),
                        good.strip(),
                        good.replace("<a:p>", "a"),
                        good.replace("\"x\"", "'x'"),
                        good.replace("x", "\\q"),
                        "# note\n" + good,
                        "<a:s> <a:p> \"x")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CanonicalReader.triples(bad.getBytes(StandardCharsets.UTF_8)),
                    bad);
        }
    }

    private static Graph graphOf(List<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    private static String titanium(String iri, Graph graph) throws Exception {
        RdfCanon canon = RdfCanon.create("SHA-256");
        graph.find()
                .forEach(triple -> {
                    Node object = triple.getObject();
                    if (object.isURI()) {
                        canon.quad(
                                name(triple.getSubject()),
                                name(triple.getPredicate()),
                                object.getURI(),
                                null,
                                null,
                                null,
                                iri);
                    } else {
                        String tag = object.getLiteralLanguage();
                        canon.quad(
                                name(triple.getSubject()),
                                name(triple.getPredicate()),
                                object.getLiteralLexicalForm(),
                                object.getLiteralDatatypeURI(),
                                tag.isEmpty() ? null : tag,
                                null,
                                iri);
                    }
                });
        StringWriter out = new StringWriter();
        canon.provide(new NQuadsWriter(out));
        return out.toString();
    }

    private static String name(Node node) {
        return node.getURI();
    }
}
