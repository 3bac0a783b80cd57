package iz.rdf;

import iz.language.Characters;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Typed literals are valid and written in the one way that the TDB2 view keeps: it holds numbers
/// and dates as values, and would give back `1` for `01`.
final class DatatypeRule implements Rule {
    private static final String MALFORMED = "malformed-literal";
    private static final String NON_CANONICAL = "non-canonical-literal";

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    /// Canonical forms by datatype (XML Schema 1.1, part 2); dates have no time zone, for a poem's
    /// day has none.
    private static final Map<String, Pattern> CANONICAL =
            Map.of(
                    XSDDatatype.XSDdecimal.getURI(),
                    Pattern.compile("0(\\.0)?|-?(0|[1-9][0-9]*)\\.([0-9]*[1-9]|0)|-?[1-9][0-9]*"),
                    XSDDatatype.XSDboolean.getURI(),
                    Pattern.compile("true|false"),
                    XSDDatatype.XSDdate.getURI(),
                    Pattern.compile("-?[0-9]{4,}-[0-9]{2}-[0-9]{2}"),
                    XSDDatatype.XSDgYear.getURI(),
                    Pattern.compile("-?[0-9]{4,}"),
                    XSDDatatype.XSDgYearMonth.getURI(),
                    Pattern.compile("-?[0-9]{4,}-[0-9]{2}"));

    @Override
    public List<String> codes() {
        return List.of(MALFORMED, NON_CANONICAL);
    }

    @Override
    public void check(Document document, Neighbours neighbours, Consumer<Problem> problems) {
        document.graph()
                .find()
                .filterKeep(t -> t.getObject().isLiteral())
                .forEach(t -> check(document, t, problems));
    }

    private static void check(Document document, Triple triple, Consumer<Problem> problems) {
        Node node = triple.getObject();
        String lexical = node.getLiteralLexicalForm();
        String type = node.getLiteralDatatypeURI();
        if (!node.getLiteral().isWellFormed()) {
            problems.accept(
                    document.problem(
                            triple,
                            MALFORMED,
                            quote(lexical) + " is not a value of <" + type + ">; mend it."));
        } else if (!canonical(lexical, type, node)) {
            problems.accept(
                    document.problem(
                            triple,
                            NON_CANONICAL,
                            quote(lexical)
                                    + " is not the canonical form of its value: no plus sign, no"
                                    + " leading or closing zeros, no exponent, no time zone."));
        }
    }

    private static boolean canonical(String lexical, String type, Node node) {
        Pattern pattern = CANONICAL.get(type);
        if (pattern != null) {
            return pattern.matcher(lexical).matches();
        }
        if (node.getLiteralValue() instanceof Double || node.getLiteralValue() instanceof Float) {
            return false;
        }
        return !(node.getLiteralValue() instanceof Number) || INTEGER.matcher(lexical).matches();
    }

    private static String quote(String text) {
        return "\"" + Characters.printable(text) + "\"";
    }
}
