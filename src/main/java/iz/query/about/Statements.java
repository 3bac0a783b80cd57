package iz.query.about;

import iz.poem.Names;
import iz.poem.Wording;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A graph in the making.
final class Statements {
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

    /// Begins with what a Turtle file beside this class says.
    Statements read(String file, String base) {
        try (InputStream in = Statements.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + file + ".");
            }
            RDFParser.source(in).lang(Lang.TURTLE).base(base).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Statements say(Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
        return this;
    }

    Statements say(Node subject, Node property, long number) {
        return say(
                subject,
                property,
                NodeFactory.createLiteralByValue(number, XSDDatatype.XSDinteger));
    }

    Statements say(Node subject, Node property, String text) {
        return say(subject, property, NodeFactory.createLiteralString(text));
    }

    Statements say(Node subject, Node property, Wording wording) {
        return say(
                subject,
                property,
                NodeFactory.createLiteralLang(wording.value(), wording.tag().value()));
    }

    Statements say(Node subject, Node property, Names names) {
        names.all().forEach(wording -> say(subject, property, wording));
        return this;
    }

    Graph graph() {
        return graph;
    }
}
