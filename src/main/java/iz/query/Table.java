package iz.query;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An answer in SPARQL's JSON, read for showing.
///
/// @param truth the answer of an ASK; then there are no rows
public record Table(List<String> variables, List<List<Cell>> rows, boolean isTruth, boolean truth) {

    /// One value.
    ///
    /// @param datatype empty for plain strings and strings with a language
    public record Cell(Kind kind, String value, String language, String datatype) {
        public static final Cell NONE = new Cell(Kind.NONE, "", "", "");
    }

    /// What a value is.
    public enum Kind {
        /// Nothing: the variable is not bound in this row.
        NONE,
        IRI,
        LITERAL,
        BLANK
    }

    /// @param json as this endpoint writes it
    public static Table read(byte[] json) {
        JsonObject all = JSON.parse(new String(json, StandardCharsets.UTF_8));
        if (all.hasKey("boolean")) {
            return new Table(List.of(), List.of(), true, all.getBoolean("boolean"));
        }
        List<String> variables = new ArrayList<>();
        all.getObj("head").getArray("vars").forEach(v -> variables.add(v.getAsString().value()));
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonValue row : all.getObj("results").get("bindings").getAsArray()) {
            JsonObject values = row.getAsObject();
            rows.add(
                    variables.stream()
                            .map(v -> values.hasKey(v) ? cell(values.getObj(v)) : Cell.NONE)
                            .toList());
        }
        return new Table(List.copyOf(variables), List.copyOf(rows), false, false);
    }

    private static Cell cell(JsonObject value) {
        Kind kind =
                switch (value.getString("type")) {
                    case "uri" -> Kind.IRI;
                    case "bnode" -> Kind.BLANK;
                    default -> Kind.LITERAL;
                };
        return new Cell(
                kind,
                value.hasKey("value") && value.get("value").isString()
                        ? value.getString("value")
                        : String.valueOf(value.get("value")),
                value.hasKey("xml:lang") ? value.getString("xml:lang") : "",
                value.hasKey("datatype") ? value.getString("datatype") : "");
    }
}
