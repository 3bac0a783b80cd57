package iz.log;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a record back, letter for letter. It knows only what [Canonical] writes, and so it is
/// short, quick, silent, and refuses all else.
final class CanonicalReader {
    private final String text;
    private final Map<String, Node> nodes = new HashMap<>();
    private int at;

    private CanonicalReader(String text) {
        this.text = text;
    }

    /// @param content a record
    /// @return its triples, in the record's order
    /// @throws IllegalArgumentException where it is not canonical N-Quads
    static List<Triple> triples(byte[] content) {
        return new CanonicalReader(new String(content, StandardCharsets.UTF_8)).all();
    }

    private List<Triple> all() {
        List<Triple> triples = new ArrayList<>();
        while (at < text.length()) {
            Node subject = iri();
            expect(' ');
            Node predicate = iri();
            expect(' ');
            Node object = text.charAt(at) == '"' ? literal() : iri();
            expect(' ');
            iri();
            expect(' ');
            expect('.');
            expect('\n');
            triples.add(Triple.create(subject, predicate, object));
        }
        return triples;
    }

    private Node iri() {
        String value = reference();
        return nodes.computeIfAbsent(value, NodeFactory::createURI);
    }

    private String reference() {
        expect('<');
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw wrong();
        }
        String value = text.substring(at, end);
        at = end + 1;
        return value;
    }

    private Node literal() {
        String lexical = quoted();
        if (at < text.length() && text.charAt(at) == '@') {
            int end = text.indexOf(' ', at);
            if (end < 0) {
                throw wrong();
            }
            String tag = text.substring(at + 1, end);
            at = end;
            return NodeFactory.createLiteralLang(lexical, tag);
        }
        if (at < text.length() && text.charAt(at) == '^') {
            expect('^');
            expect('^');
            return NodeFactory.createLiteralDT(lexical, NodeFactory.getType(reference()));
        }
        return NodeFactory.createLiteralString(lexical);
    }

    private String quoted() {
        expect('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        StringBuilder value = new StringBuilder().append(text, start, at);
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong();
        }
        return switch (text.charAt(at++)) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '"' -> '"';
            case '\\' -> '\\';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong();
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw wrong();
        };
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw wrong();
        }
        at++;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not canonical N-Quads at character " + at);
    }
}
