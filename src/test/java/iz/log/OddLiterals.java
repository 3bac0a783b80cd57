package iz.log;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.util.ArrayList;
import java.util.List;

/// Texts and values that something between a record and a reader could want to tidy up.
public final class OddLiterals {
    private OddLiterals() {}

    public static List<Node> all() {
        List<Node> all = new ArrayList<>();
        typed(all, XSDDatatype.XSDinteger, "1", "01", "+1", "-0", " 1 ", "1" + "0".repeat(21), "x");
        typed(all, XSDDatatype.XSDint, "1", "007");
        typed(all, XSDDatatype.XSDnonNegativeInteger, "0", "00");
        typed(all, XSDDatatype.XSDdecimal, "1", "1.0", "1.50", "01.5", ".5", "1.");
        typed(all, XSDDatatype.XSDdouble, "1", "1e0", "1.0E0", "NaN", "INF", "-INF", "+1.50");
        typed(all, XSDDatatype.XSDfloat, "1", "1.0e0", "0.10");
        typed(all, XSDDatatype.XSDboolean, "true", "false", "1", "0", "TRUE");
        typed(
                all,
                XSDDatatype.XSDdate,
                "2026-11-22",
                "2026-11-22Z",
                "-0044-03-15",
                "2026-02-30",
                "x");
        typed(
                all,
                XSDDatatype.XSDdateTime,
                "2026-11-22T00:00:00Z",
                "2026-11-22T00:00:00.000Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T00:00:00.10+14:00");
        typed(all, XSDDatatype.XSDgYear, "1923", "-0044");
        all.add(NodeFactory.createLiteralDT("x", NodeFactory.getType("https://example.org/#own")));
        String[] texts = {
            "",
            " ",
            "ئىز",
            "\u0000",
            "\u0001\u0007\b\t\n\u000b\f\r\u001f\u007f\u0080\u0085\u2028",
            "\"\\'\\n",
            "😀\ue000\uffff",
            "\ue000",
            "𐰀",
            "e\u0301",
            "é",
            "\ufeffx",
            "\u202eabc\u200d\u200c",
            "^^<x> . @en",
            "長".repeat(70_000)
        };
        for (String text : texts) {
            all.add(NodeFactory.createLiteralString(text));
            all.add(NodeFactory.createLiteralLang(text, "ug-arab"));
        }
        for (String tag :
                List.of("EN", "ug-Latn-t-ug-arab", "x-Odd", "DE-latn-1996", "i-klingon")) {
            all.add(NodeFactory.createLiteralLang("x", tag));
        }
        all.add(NodeFactory.createURI("https://example.org/ئىز/😀#l1"));
        return all;
    }

    /// One triple each.
    public static Graph graph() {
        Graph graph = GraphMemFactory.createDefaultGraph();
        int number = 0;
        for (Node odd : all()) {
            Node subject = NodeFactory.createURI("https://example.org/s#n" + number++ % 7);
            graph.add(subject, NodeFactory.createURI("https://example.org/p" + number % 5), odd);
        }
        return graph;
    }

    private static void typed(List<Node> all, XSDDatatype type, String... lexical) {
        for (String form : lexical) {
            all.add(NodeFactory.createLiteralDT(form, type));
        }
    }
}
