package iz.web.page;

import iz.language.Tag;
import iz.query.Table;
import iz.rdf.Iris;
import iz.rdf.Prefixes;

import java.util.Optional;

/// Values of an answer as readers see them.
final class Cells {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Iris iris;
    private final Prefixes prefixes;

    Cells(Iris iris) {
        this.iris = iris;
        this.prefixes = new Prefixes(iris.base());
    }

    /// @param kind a class for the cell: `iri`, `text`, `number`, `none`
    /// @param text with its language and direction
    /// @param href where an IRI leads; empty for what is none
    /// @param note the datatype, or the language's tag
    public record Shown(String kind, Text text, String href, String note) {}

    Shown of(Ui ui, Table.Cell cell) {
        return switch (cell.kind()) {
            case NONE -> new Shown("none", plain(""), "", "");
            case BLANK -> new Shown("none", plain("_:" + cell.value()), "", "");
            case IRI -> iri(ui, cell.value());
            case LITERAL -> literal(cell);
        };
    }

    private Shown iri(Ui ui, String iri) {
        Optional<String> path = path(iri);
        String shown = path.orElseGet(() -> prefixes.shortened(iri).orElse(iri));
        String href = path.map(ui::href).orElseGet(() -> iri.matches("https?://.*") ? iri : "");
        return new Shown("iri", plain(shown), href, "");
    }

    /// The page of one of the archive's own things.
    private Optional<String> path(String iri) {
        return iris.id(iri).map(id -> id.value());
    }

    private static Shown literal(Table.Cell cell) {
        if (!cell.language().isEmpty()) {
            return new Shown(
                    "text", Text.of(cell.value(), Tag.of(cell.language())), "", cell.language());
        }
        String type = cell.datatype();
        boolean number =
                type.startsWith(XSD)
                        && type.substring(XSD.length())
                                .matches(
                                        "(unsigned|nonNegative|positive)?([Ii]nt(eger)?|[Ll]ong)|decimal|double|float");
        String note = type.isEmpty() || number ? "" : type.replace(XSD, "xsd:");
        return new Shown(number ? "number" : "text", own(cell.value()), "", note);
    }

    /// In no language: direction as it comes.
    private static Text own(String value) {
        return new Text(value, "zxx", "auto", "");
    }

    private static Text plain(String value) {
        return new Text(value, "zxx", "ltr", "");
    }
}
