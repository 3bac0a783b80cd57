package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.Tags;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

import java.util.List;

class TurtleReaderTest {
    private static final String IRI = "https://w3id.org/iz/places/qumul";
    private final TurtleReader reader = new TurtleReader(GraphNames.STANDARD, new Tags());

    @Test
    void everyTripleHasTheLineOfItsObject() {
        Document document =
                read(
                        """
                        @prefix x: <https://example.org/> .
                        @base <https://w3id.org/iz/places/qumul> .
                        <> x:p "one" ,
                            "two" ;
                           x:q "three" .

                        <#a>
                           x:p ""\"several
                        lines""\" .
                        """);
        assertEquals(3, line(document, "one"));
        assertEquals(4, line(document, "two"));
        assertEquals(5, line(document, "three"));
        assertEquals(8, line(document, "several\nlines"));
    }

    @Test
    void lexicalFormsAreKeptAsTheyWereWritten() {
        Document document =
                read(
                        """
                        @base <https://w3id.org/iz/places/qumul> .
                        <> <#p> 007 , "7"^^<http://www.w3.org/2001/XMLSchema#integer> , 7.00 .
                        """);
        assertEquals(3, document.graph().size());
        assertEquals(2, line(document, "007"));
        assertEquals(2, line(document, "7.00"));
    }

    @Test
    void relativeNamesAreTakenFromTheBaseAndNeverFromTheDisk() {
        Document document =
                read(
                        """
                        @base <https://w3id.org/iz/places/qumul> .
                        <> <#p> <turpan> , </otkur> , <../otkur/iz> .
                        """);
        List<String> objects =
                document.triples(Node.ANY, Node.ANY, Node.ANY).stream()
                        .map(t -> t.getObject().getURI())
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "https://w3id.org/iz/otkur/iz",
                        "https://w3id.org/iz/places/turpan",
                        "https://w3id.org/otkur"),
                objects);
    }

    @Test
    void bracketsWithoutEndDoNotOverturnTheProgram() {
        Reading reading = reader.parse("deep.ttl", IRI, "<> <#p> " + "[ <#p> ".repeat(200_000));
        assertTrue(reading.document().isEmpty());
        assertTrue(
                reading.problems().stream().anyMatch(p -> p.code().equals("broken-turtle")),
                reading.problems().getLast().toString());
    }

    @Test
    void aProblemIsPrintedWithoutTheCharactersThatItSpeaksOf() {
        Reading reading = reader.parse("a.ttl", IRI, "<> \u202E\u001B[31m");
        String said = reading.problems().getFirst().toString();
        assertTrue(said.codePoints().noneMatch(c -> c == 0x202E || c == 0x1B), said);
    }

    private Document read(String turtle) {
        Reading reading = reader.parse("places/qumul.ttl", IRI, turtle);
        assertEquals(List.of(), reading.problems());
        return reading.document().orElseThrow();
    }

    private static int line(Document document, String text) {
        Triple triple =
                document.triples(Node.ANY, Node.ANY, Node.ANY).stream()
                        .filter(t -> t.getObject().isLiteral())
                        .filter(t -> t.getObject().getLiteralLexicalForm().equals(text))
                        .findFirst()
                        .orElseThrow();
        assertTrue(triple.getSubject().equals(NodeFactory.createURI(triple.getSubject().getURI())));
        return document.line(triple);
    }
}
