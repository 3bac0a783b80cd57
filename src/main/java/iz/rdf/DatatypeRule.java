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

    private static final String YEAR = "-?([0-9]{4}|[1-9][0-9]{4,})";
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    /// The forms that TDB2 gives back; dates have no time zone, for a poem's day has none.
    private static final Map<String, Pattern> CANONICAL =
            Map.of(
                    XSDDatatype.XSDdecimal.getURI(),
                    Pattern.compile("(?!-0\\.0$)-?(0|[1-9][0-9]*)\\.(0|[0-9]*[1-9])"),
                    XSDDatatype.XSDboolean.getURI(),
                    Pattern.compile("true|false"),
                    XSDDatatype.XSDdate.getURI(),
                    Pattern.compile(YEAR + "-[0-9]{2}-[0-9]{2}"),
                    XSDDatatype.XSDdateTime.getURI(),
                    Pattern.compile(YEAR + "-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\\.[0-9]*[1-9])?Z?"),
                    XSDDatatype.XSDgYear.getURI(),
                    Pattern.compile(YEAR),
                    XSDDatatype.XSDgYearMonth.getURI(),
                    Pattern.compile(YEAR + "-[0-9]{2}"));

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
                                    + " is not the canonical form of its value. Write integers as"
                                    + " 5, decimals as 42.8 or 5.0 and never with an exponent,"
                                    + " dates without a time zone, booleans as true or false."));
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
