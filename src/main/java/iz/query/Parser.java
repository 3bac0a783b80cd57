package iz.query;

import iz.query.Refusal.Kind;
import iz.query.Refusal.Place;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a query strictly, as SPARQL 1.2 and nothing more, or says where it stops being one.
final class Parser {
    private static final Pattern FOUND =
            Pattern.compile("Encountered \" ?(.*?)\"? at line", Pattern.DOTALL);
    private static final Pattern EXPECTED =
            Pattern.compile("\\s*\"?([^\"]+?)\"? *(?:\\.\\.\\.)?\\s*");
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");
    private static final int MOST_EXPECTED = 12;

    /// The parser's names of tokens, for people.
    private static final Map<String, String> TOKENS =
            Map.ofEntries(
                    Map.entry("<IRIref>", "an IRI"),
                    Map.entry("<PNAME_NS>", "an IRI"),
                    Map.entry("<PNAME_LN>", "an IRI"),
                    Map.entry("<BLANK_NODE_LABEL>", "a blank node"),
                    Map.entry("<NIL>", "()"),
                    Map.entry("<ANON>", "[]"),
                    Map.entry("<VAR1>", "a variable"),
                    Map.entry("<VAR2>", "a variable"),
                    Map.entry("<INTEGER>", "a number"),
                    Map.entry("<DECIMAL>", "a number"),
                    Map.entry("<DOUBLE>", "a number"),
                    Map.entry("<INTEGER_POSITIVE>", "a number"),
                    Map.entry("<DECIMAL_POSITIVE>", "a number"),
                    Map.entry("<DOUBLE_POSITIVE>", "a number"),
                    Map.entry("<INTEGER_NEGATIVE>", "a number"),
                    Map.entry("<DECIMAL_NEGATIVE>", "a number"),
                    Map.entry("<DOUBLE_NEGATIVE>", "a number"),
                    Map.entry("<STRING_LITERAL1>", "a string"),
                    Map.entry("<STRING_LITERAL2>", "a string"),
                    Map.entry("<STRING_LITERAL_LONG1>", "a string"),
                    Map.entry("<STRING_LITERAL_LONG2>", "a string"),
                    Map.entry("<LANG_DIR>", "a language tag"),
                    Map.entry("<EOF>", "the end"));

    /// @param changing true when two runs of it may differ
    record Parsed(Query query, boolean changing) {}

    private final String base;

    /// @param base relative IRIs are resolved against it, never against a path of this machine
    Parser(String base) {
        this.base = base;
    }

    /// @throws Refusal if it is no query, or none that is offered
    Parsed parse(String text) {
        Guard.Safe safe = Guard.check(text);
        try {
            Query query = QueryFactory.create(safe.text(), base, Syntax.syntaxSPARQL_12);
            Offered.check(query);
            return new Parsed(query, safe.changing());
        } catch (QueryParseException e) {
            throw refusal(e, safe);
        } catch (QueryException e) {
            throw new Refusal(Kind.SYNTAX, sentence(String.valueOf(e.getMessage())), "");
        } catch (StackOverflowError e) {
            throw new Refusal(Kind.SIZE, "The query goes too deep.", "Ask for less in one query.");
        }
    }

    private static Refusal refusal(QueryParseException e, Guard.Safe safe) {
        String message = String.valueOf(e.getMessage());
        Matcher said = PLACE.matcher(message);
        boolean exact = said.find();
        int line = exact ? Integer.parseInt(said.group(1)) : e.getLine();
        int column = exact ? Integer.parseInt(said.group(2)) : e.getColumn();
        Place place = line < 1 ? null : safe.original(line, Math.max(1, column));
        int was = message.indexOf("Was expecting");
        Matcher found = FOUND.matcher(message);
        String sentence =
                found.find()
                        ? unexpected(named(found.group(1)))
                        : sentence(was < 0 ? message : message.substring(0, was));
        String expected = was < 0 ? "" : expected(message.substring(message.indexOf(':', was) + 1));
        return new Refusal(Kind.SYNTAX, sentence, place, expected, hint(sentence));
    }

    private static String unexpected(String what) {
        return what.isBlank() || what.equals("<EOF>")
                ? "The query ends too early."
                : "It cannot go on with " + what + ".";
    }

    /// Without the parser's own name of the token, and with our functions as they were written.
    private static String named(String raw) {
        String token = raw.strip().replaceAll("^<[A-Z_0-9]+> *\"", "").replace("\"", "").strip();
        int half = token.length() / 2;
        boolean twice =
                token.length() % 2 == 1
                        && token.charAt(half) == ' '
                        && token.substring(0, half).equalsIgnoreCase(token.substring(half + 1));
        return original(twice ? token.substring(half + 1) : token);
    }

    private static String original(String text) {
        return text.replace("<" + SafeFunctions.REGEX + ">", "REGEX")
                .replace("<" + SafeFunctions.REPLACE + ">", "REPLACE")
                .replace("<" + SafeFunctions.CONCAT + ">", "CONCAT")
                .replace("<" + SafeFunctions.ENCODE + ">", "ENCODE_FOR_URI");
    }

    private static String sentence(String message) {
        String one =
                original(message)
                        .replaceFirst("(?i)^.*?line \\d+, column \\d+[.:]?\\s*", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        String said = one.isEmpty() ? original(message).strip() : one;
        return said.endsWith(".") ? said : said + ".";
    }

    private static String expected(String list) {
        List<String> all =
                Arrays.stream(list.strip().split("\n"))
                        .map(line -> EXPECTED.matcher(line))
                        .filter(Matcher::matches)
                        .map(m -> TOKENS.getOrDefault(m.group(1).strip(), m.group(1).strip()))
                        .filter(word -> !word.isEmpty() && !word.equals("one of:"))
                        .distinct()
                        .toList();
        String shown = String.join(", ", all.stream().limit(MOST_EXPECTED).toList());
        return all.size() > MOST_EXPECTED ? shown + ", …" : shown;
    }

    private static String hint(String sentence) {
        if (sentence.contains("Unresolved prefixed name")) {
            return "Put a PREFIX line for it at the top.";
        }
        return sentence.contains("ends too early") ? "Is a bracket or a quotation mark open?" : "";
    }
}
