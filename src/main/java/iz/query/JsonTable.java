package iz.query;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table as JSON (<https://www.w3.org/TR/sparql11-results-json/>), a row a line. Jena's own
/// writer takes several times as long as the query itself.
final class JsonTable {
    private final Map<Node, String> blanks = new HashMap<>();
    private final Writer out;

    private JsonTable(Writer out) {
        this.out = out;
    }

    static void write(OutputStream out, RowSet rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new JsonTable(writer).write(rows);
        writer.flush();
    }

    private void write(RowSet rows) throws IOException {
        List<Var> variables = rows.getResultVars();
        out.write("{\"head\":{\"vars\":[");
        for (int i = 0; i < variables.size(); i++) {
            out.write(i == 0 ? "" : ",");
            string(variables.get(i).getVarName());
        }
        out.write("]},\n\"results\":{\"bindings\":[");
        boolean first = true;
        while (rows.hasNext()) {
            out.write(first ? "\n" : ",\n");
            first = false;
            row(variables, rows.next());
        }
        out.write("\n]}}\n");
    }

    private void row(List<Var> variables, Binding row) throws IOException {
        out.write('{');
        boolean first = true;
        for (Var variable : variables) {
            Node value = row.get(variable);
            if (value == null) {
                continue;
            }
            out.write(first ? "" : ",");
            first = false;
            string(variable.getVarName());
            out.write(':');
            node(value);
        }
        out.write('}');
    }

    private void node(Node node) throws IOException {
        if (node.isURI()) {
            member("{\"type\":\"uri\",\"value\":", node.getURI());
        } else if (node.isBlank()) {
            member(
                    "{\"type\":\"bnode\",\"value\":",
                    blanks.computeIfAbsent(node, n -> "b" + blanks.size()));
        } else if (node.isTripleTerm()) {
            triple(node.getTriple());
        } else {
            literal(node);
        }
        out.write('}');
    }

    private void literal(Node node) throws IOException {
        member("{\"type\":\"literal\",\"value\":", node.getLiteralLexicalForm());
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            member(",\"xml:lang\":", language);
            if (node.getLiteralBaseDirection() != null) {
                member(",\"its:dir\":", node.getLiteralBaseDirection().toString());
            }
        } else if (!XSDDatatype.XSDstring.getURI().equals(node.getLiteralDatatypeURI())) {
            member(",\"datatype\":", node.getLiteralDatatypeURI());
        }
    }

    private void triple(Triple triple) throws IOException {
        out.write("{\"type\":\"triple\",\"value\":{\"subject\":");
        node(triple.getSubject());
        out.write(",\"predicate\":");
        node(triple.getPredicate());
        out.write(",\"object\":");
        node(triple.getObject());
        out.write('}');
    }

    private void member(String before, String value) throws IOException {
        out.write(before);
        string(value);
    }

    private void string(String text) throws IOException {
        out.write('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                continue;
            }
            out.write(text, written, i - written);
            written = i + 1;
            switch (c) {
                case '"' -> out.write("\\\"");
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                default ->
                        out.write(
                                "\\u00"
                                        + Character.forDigit(c >> 4, 16)
                                        + Character.forDigit(c & 15, 16));
            }
        }
        out.write(text, written, text.length() - written);
        out.write('"');
    }
}
