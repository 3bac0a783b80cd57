package iz.query;

import org.apache.jena.graph.Node;
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

/// A table as CSV (<https://www.w3.org/TR/sparql11-results-csv-tsv/>). Jena's own writer leaves the
/// `_:` of blank nodes out, so that they look like strings.
final class CsvTable {
    private final Map<Node, String> blanks = new HashMap<>();
    private final Writer out;

    private CsvTable(Writer out) {
        this.out = out;
    }

    static void write(OutputStream out, RowSet rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new CsvTable(writer).write(rows);
        writer.flush();
    }

    private void write(RowSet rows) throws IOException {
        List<Var> variables = rows.getResultVars();
        for (int i = 0; i < variables.size(); i++) {
            out.write(i == 0 ? "" : ",");
            cell(variables.get(i).getVarName());
        }
        out.write("\r\n");
        while (rows.hasNext()) {
            Binding row = rows.next();
            for (int i = 0; i < variables.size(); i++) {
                out.write(i == 0 ? "" : ",");
                Node value = row.get(variables.get(i));
                if (value != null) {
                    cell(text(value));
                }
            }
            out.write("\r\n");
        }
    }

    private String text(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        return value.isBlank()
                ? blanks.computeIfAbsent(value, b -> "_:b" + blanks.size())
                : value.isURI() ? value.getURI() : value.toString();
    }

    private void cell(String text) throws IOException {
        boolean quoted = false;
        for (int i = 0; i < text.length() && !quoted; i++) {
            quoted = "\",\r\n".indexOf(text.charAt(i)) >= 0;
        }
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
