package iz.log;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// The canonical form of one named graph: RDFC-1.0 (W3C Recommendation of 21 May 2024). Our graphs
/// have no blank nodes, and for those RDFC-1.0 comes down to canonical N-Quads, one line a quad, in
/// code point order; `CanonicalTest` holds it against titanium-rdfc.
public final class Canonical {
    private final String iri;
    private final String end;
    private final Map<Node, String> known = new HashMap<>();

    private Canonical(String iri) {
        this.iri = iri;
        this.end = " " + reference(iri) + " .\n";
    }

    /// @param iri the graph's name
    /// @return UTF-8
    /// @throws UnfitGraphException if the graph holds what a record may not
    public static byte[] nquads(String iri, Graph graph) {
        Canonical form = new Canonical(iri);
        byte[][] lines = new byte[graph.size()][];
        int count = 0;
        int length = 0;
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); count++) {
            lines[count] = form.line(triples.next());
            length += lines[count].length;
        }
        // Unsigned order of UTF-8 is code point order; String.compareTo would put astral letters
        // before U+E000.
        Arrays.sort(lines, Arrays::compareUnsigned);
        ByteArrayOutputStream all = new ByteArrayOutputStream(length);
        for (byte[] line : lines) {
            all.writeBytes(line);
        }
        return all.toByteArray();
    }

    private byte[] line(Triple triple) {
        String line =
                named(triple.getSubject(), "subject")
                        + " "
                        + named(triple.getPredicate(), "predicate")
                        + " "
                        + object(triple.getObject())
                        + end;
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private String named(Node node, String role) {
        if (node.isBlank()) {
            throw new UnfitGraphException(
                    iri,
                    "it has a blank node as " + role + "; name it with a fragment, as in <#n1>");
        }
        if (!node.isURI()) {
            throw new UnfitGraphException(iri, "its " + role + " " + node + " is not an IRI");
        }
        String before = known.get(node);
        if (before == null) {
            before = reference(node.getURI());
            known.put(node, before);
        }
        return before;
    }

    private String object(Node node) {
        if (!node.isLiteral()) {
            return named(node, "object");
        }
        StringBuilder text =
                new StringBuilder(node.getLiteralLexicalForm().length() + 32).append('"');
        escape(node.getLiteralLexicalForm(), text);
        text.append('"');
        String datatype = node.getLiteralDatatypeURI();
        if (!node.getLiteralLanguage().isEmpty()) {
            if (node.getLiteralBaseDirection() != null) {
                throw new UnfitGraphException(
                        iri,
                        "the direction of "
                                + node
                                + " is stored; it follows from the script of the tag");
            }
            // Jena brings every tag into the case of RFC 5646, 2.1.1 when the node is made.
            return text.append('@').append(node.getLiteralLanguage()).toString();
        }
        if (datatype.equals(RDF.dtLangString.getURI())
                || datatype.equals(RDF.dtDirLangString.getURI())) {
            throw new UnfitGraphException(iri, "the text " + node + " lacks its language tag");
        }
        if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
            return text.toString();
        }
        return text.append("^^").append(reference(datatype)).toString();
    }

    /// Escapes as canonical N-Quads does; all else stands as it is.
    private void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        out.append(String.format("\\u%04X", (int) c));
                    } else if (!Character.isSurrogate(c)) {
                        out.append(c);
                    } else if (i + 1 < text.length()
                            && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        throw new UnfitGraphException(
                                iri,
                                "a text holds half of a surrogate pair, which UTF-8 cannot write");
                    }
                }
            }
        }
    }

    private String reference(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
                throw new UnfitGraphException(
                        iri, "the IRI <" + value + "> holds a character that no IRI may");
            }
        }
        return "<" + value + ">";
    }
}
