package iz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Queries that are short and mean endless work, or endless memory.
final class HostileWork {
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    private static final String IZ = "PREFIX iz: <https://w3id.org/iz/ns#> ";

    /// Everything with everything with everything.
    private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private HostileWork() {}

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        products().forEach(q -> all.add(Hostile.query("product", q)));
        paths().forEach(q -> all.add(Hostile.query("path", q)));
        strings().forEach(q -> all.add(Hostile.query("string", q)));
        numbers().forEach(q -> all.add(Hostile.query("number", XSD + q)));
        times().forEach(q -> all.add(Hostile.query("time", XSD + q)));
        patterns().forEach(q -> all.add(Hostile.query("pattern", q)));
        searches().forEach(q -> all.add(Hostile.query("search", IZ + q)));
        return all;
    }

    private static Stream<String> products() {
        return Stream.of(
                "SELECT * " + CROSS,
                "SELECT DISTINCT * " + CROSS,
                "SELECT REDUCED ?a " + CROSS,
                "SELECT (COUNT(*) AS ?n) " + CROSS,
                "SELECT (COUNT(DISTINCT *) AS ?n) " + CROSS,
                "SELECT (COUNT(DISTINCT ?a) AS ?n) " + CROSS,
                "SELECT (SUM(?c) AS ?n) " + CROSS,
                "SELECT (SAMPLE(?c) AS ?n) " + CROSS,
                "SELECT (MIN(CONCAT(STR(?a), STR(?d))) AS ?n) " + CROSS,
                "SELECT (GROUP_CONCAT(?c) AS ?n) " + CROSS,
                "SELECT (GROUP_CONCAT(DISTINCT ?c) AS ?n) " + CROSS,
                "SELECT (GROUP_CONCAT(?c; SEPARATOR=\""
                        + "x".repeat(60_000)
                        + "\") AS ?n) "
                        + "{ ?a ?b ?c }",
                "SELECT * " + CROSS + " ORDER BY ?i ?f ?c",
                "SELECT * " + CROSS + " ORDER BY RAND()",
                "SELECT * " + CROSS + " ORDER BY ?i LIMIT 1",
                "SELECT * " + CROSS + " OFFSET 999999999",
                "SELECT ?a ?d (COUNT(*) AS ?n) " + CROSS + " GROUP BY ?a ?d ?g",
                "SELECT ?a " + CROSS + " GROUP BY ?a ?b ?c ?d ?e ?f HAVING(COUNT(*) > 999999999)",
                "SELECT * { ?a ?b ?c MINUS { ?a ?b ?c . ?d ?e ?f } . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } }",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(?c = ?f && ?a != ?d) } }",
                "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?f > ?i) } }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(STR(?c)) * 7 ="
                        + " STRLEN(STR(?f)) * 11 + 1000000) }",
                "SELECT * { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } GRAPH ?z { ?g ?h ?i } }",
                "SELECT * { GRAPH ?x { GRAPH ?y { GRAPH ?z { ?a ?b ?c } } } }",
                "SELECT * { { SELECT * " + CROSS + " } { SELECT * " + CROSS + " } }",
                "SELECT * { { SELECT DISTINCT ?a ?d " + CROSS + " } }",
                "SELECT * { VALUES ?x { "
                        + "1 ".repeat(2_900)
                        + "} VALUES ?y { "
                        + "1 ".repeat(2_900)
                        + "} VALUES ?z { "
                        + "1 ".repeat(2_900)
                        + "} }",
                "SELECT * { { ?a ?b ?c }" + " UNION { ?a ?b ?c . ?d ?e ?f }".repeat(199) + " }",
                "SELECT * { ?a ?b ?c . { ?d ?e ?f }" + " UNION { ?g ?h ?i }".repeat(199) + " }",
                "CONSTRUCT { ?a ?e ?i } WHERE " + CROSS,
                "CONSTRUCT { _:x ?b ?c . _:x ?e ?f } WHERE " + CROSS,
                "DESCRIBE * " + CROSS,
                "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f }",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = 1 && ?d = 2 && ?g = 3) }",
                "SELECT * { ?a ?b ?c . ?c ?d ?e . ?e ?f ?g . ?h ?i ?a . ?j ?k ?h }",
                "SELECT * { ?a ?p ?x . ?b ?p ?x . ?c ?p ?x . ?d ?p ?x . ?e ?p ?x }");
    }

    private static Stream<String> paths() {
        String any = "(!<urn:no>|^!<urn:no>)";
        return Stream.of(
                "SELECT * { ?s " + any + "* ?o }",
                "SELECT * { ?s " + any + "+ ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s " + any + "*/" + any + "* ?o }",
                "SELECT * { ?s (" + any + "*)* ?o }",
                "SELECT * { ?s (" + any + "?/" + any + "?)* ?o }",
                "SELECT * { ?s " + any + "/" + any + "/" + any + "/" + any + " ?o }",
                "SELECT * { ?s (<a>|!<a>)* ?o . ?o (<b>|!<b>)* ?x }",
                "ASK { ?s " + any + "* <urn:nothing> }",
                "SELECT * { <urn:nothing> " + any + "* ?o }",
                "SELECT DISTINCT ?s { ?s !() ?o . ?o !()* ?x }",
                "SELECT * { GRAPH ?g { ?s " + any + "* ?o } }",
                "SELECT * { ?s ((<a>?)?)? ?o . ?s ((<b>*)*)* ?o }");
    }

    private static Stream<String> strings() {
        String doubling =
                doubling("BIND(\"0123456789\" AS ?x0)", "BIND(CONCAT(?x%d,?x%d) AS ?x%d)");
        return Stream.of(
                "SELECT * {" + doubling + "}",
                "SELECT (STRLEN(?x40) AS ?n) {" + doubling + "}",
                "SELECT * {"
                        + doubling(
                                "BIND(\"a\" AS ?x0)",
                                "BIND(REPLACE(?x%d, \"a\", CONCAT(?x%d, \"a\")) AS ?x%d)")
                        + "}",
                "SELECT * {"
                        + doubling(
                                "BIND(\"%\" AS ?x0)",
                                "BIND(ENCODE_FOR_URI(CONCAT(?x%d, ?x%d)) AS ?x%d)")
                        + "}",
                "SELECT * {"
                        + doubling(
                                "BIND(\"a\" AS ?x0)",
                                "BIND(IRI(CONCAT(STR(?x%d), STR(?x%d)))" + " AS ?x%d)")
                        + "}",
                "SELECT * {"
                        + doubling(
                                "BIND(\"\u0390\" AS ?x0)",
                                "BIND(UCASE(CONCAT(?x%d, ?x%d)) AS ?x%d)")
                        + "}",
                "SELECT * { ?s ?p ?o BIND(CONCAT(STR(?o), \"" + "x".repeat(60_000) + "\") AS ?x) }",
                "SELECT (SUM(STRLEN(?x)) AS ?n) { ?s ?p ?o . ?t ?q ?r BIND(CONCAT(STR(?o), \""
                        + "x".repeat(60_000)
                        + "\") AS ?x) }",
                "SELECT (SUBSTR(\"abc\", -2147483648, 2147483647) AS ?x) {}",
                "SELECT (SUBSTR(\"abc\", 1e308) AS ?x) {}",
                "SELECT (SUBSTR(\"abc\", 99999999999999999999) AS ?x) {}",
                "SELECT (SUBSTR(\"abc\", -1.0/0) AS ?x) {}",
                "SELECT (STRAFTER(\""
                        + "a".repeat(30_000)
                        + "\", \""
                        + "a".repeat(29_999)
                        + "b\") AS ?x) {}",
                "SELECT * { ?s ?p ?o . ?t ?q ?r FILTER(CONTAINS(STR(?o), CONCAT(STR(?r), \""
                        + "a".repeat(60_000)
                        + "\"))) }",
                "SELECT (SHA512(\"" + "a".repeat(60_000) + "\") AS ?x) { ?s ?p ?o . ?t ?q ?r }",
                "SELECT (STRLANG(\"a\", \"" + "a".repeat(60_000) + "\") AS ?x) {}",
                "SELECT (STRDT(\"a\", IRI(\"" + "a".repeat(60_000) + "\")) AS ?x) {}",
                "SELECT (BNODE(STR(?o)) AS ?x) (UUID() AS ?y) { ?s ?p ?o . ?t ?q ?r }");
    }

    private static Stream<String> numbers() {
        String digits = "9".repeat(60_000);
        String squares = doubling("BIND(%s AS ?x0)", "BIND(?x%d * ?x%d AS ?x%d)");
        String sums = doubling("BIND(%s AS ?x0)", "BIND(?x%d + ?x%d AS ?x%d)");
        return Stream.of(
                "SELECT (STRLEN(STR(?x40)) AS ?n) {" + squares.replace("%s", digits) + "}",
                "SELECT * {" + squares.replace("%s", "99") + "}",
                "SELECT * {" + squares.replace("%s", "0." + "9".repeat(50_000)) + "}",
                "SELECT * {" + squares.replace("%s", "1e300") + "}",
                "SELECT * {" + squares.replace("%s", "-9999999999.99999999999") + "}",
                "SELECT * {" + sums.replace("%s", digits) + "}",
                "SELECT * {"
                        + doubling("BIND(0.7 AS ?x0)", "BIND(?x%d / (?x%d * 3.1) AS ?x%d)")
                        + "}",
                "SELECT (" + digits + " / 7 AS ?x) {}",
                "SELECT (1.0 / " + digits + " AS ?x) {}",
                "SELECT (1 / 0 AS ?x) (1.0 / 0.0 AS ?y) (1e0 / 0e0 AS ?z) {}",
                "SELECT (1e999999999 AS ?x) {}",
                "SELECT (1e-999999999 * 1e999999999 AS ?x) {}",
                "SELECT (xsd:integer(\"1e999999999\") AS ?x) {}",
                "SELECT (xsd:decimal(1e308) * xsd:decimal(1e308) AS ?x) {}",
                "SELECT (xsd:decimal(\"1E999999999\") AS ?x) {}",
                "SELECT (\"1E999999999\"^^xsd:decimal + 1 AS ?x) {}",
                "SELECT (\"1E999999999\"^^xsd:integer + 1 AS ?x) {}",
                "SELECT (xsd:double(\"" + digits + "\") AS ?x) {}",
                "SELECT (xsd:float(\"" + digits + "e99999\") AS ?x) {}",
                "SELECT (xsd:boolean(\"" + digits + "\") AS ?x) {}",
                "SELECT (xsd:string(" + digits + ") AS ?x) {}",
                "SELECT (ROUND(" + digits + ".5) AS ?x) (CEIL(0.1) AS ?y) (ABS(-1) AS ?z) {}",
                "SELECT (\"-0x10\"^^xsd:integer AS ?x) (\"\u0663\"^^xsd:integer + 1 AS ?y) {}",
                "SELECT (SUM(?n) AS ?x) { VALUES ?n { " + "1e308 ".repeat(5_000) + "} }",
                "SELECT (SUM(?x) AS ?n) { ?s ?p ?o . ?t ?q ?r BIND(" + digits + " AS ?x) }",
                "SELECT (AVG(?x * ?x) AS ?n) { ?s ?p ?o . ?t ?q ?r BIND(" + digits + " AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER("
                        + digits
                        + " * STRLEN(STR(?o)) * "
                        + "9 * ".repeat(99)
                        + "1 > 1) }");
    }

    private static Stream<String> times() {
        return Stream.of(
                "SELECT (\"P999999999999Y\"^^xsd:duration + \"P999999999999Y\"^^xsd:duration AS ?x)"
                        + " {}",
                "SELECT (\"999999999-01-01T00:00:00\"^^xsd:dateTime + \"P999999999Y\"^^"
                        + "xsd:yearMonthDuration AS ?x) {}",
                "SELECT (\"-99999999999-01-01T00:00:00Z\"^^xsd:dateTime <"
                        + " \"99999999999-01-01T00:00:00Z\"^^xsd:dateTime AS ?x) {}",
                "SELECT (xsd:dateTime(\"99999999999999999999-01-01T00:00:00\") AS ?x) {}",
                "SELECT (xsd:date(\"2026-02-31\") AS ?x) (xsd:time(\"24:00:01\") AS ?y) {}",
                "SELECT (xsd:gYear(\"" + "9".repeat(60_000) + "\") AS ?x) {}",
                "SELECT (xsd:duration(\"P" + "9".repeat(60_000) + "Y\") AS ?x) {}",
                "SELECT (xsd:dayTimeDuration(\"PT" + "9".repeat(60_000) + "S\") AS ?x) {}",
                "SELECT (\"PT0."
                        + "9".repeat(60_000)
                        + "S\"^^xsd:dayTimeDuration * 1e300 AS ?x)"
                        + " {}",
                "SELECT (\"P1D\"^^xsd:dayTimeDuration / 0 AS ?x) {}",
                "SELECT (\"P1M\"^^xsd:yearMonthDuration * 1e308 AS ?x) {}",
                "SELECT (YEAR(\""
                        + "9".repeat(60_000)
                        + "-01-01T00:00:00\"^^xsd:dateTime) AS ?x)"
                        + " {}",
                "SELECT (TIMEZONE(\"2026-01-01T00:00:00+99:99\"^^xsd:dateTime) AS ?x) {}",
                "SELECT (NOW() - NOW() AS ?x) (NOW() + \"P1000000000D\"^^xsd:dayTimeDuration AS ?y)"
                        + " {}",
                "SELECT (ADJUST(\"2026-01-01T00:00:00\"^^xsd:dateTime, \"PT99H\"^^"
                        + "xsd:dayTimeDuration) AS ?x) {}");
    }

    private static Stream<String> patterns() {
        String text = "CONCAT(STR(?o), \"" + "a".repeat(30_000) + "\")";
        return Stream.of(
                        "(a*)*b",
                        "(a|aa)+$",
                        "(a|a?)+$",
                        "(.*a){50}",
                        "(.*)(.*)(.*)(.*)(.*)(.*)(.*)x",
                        "((a{10}){10}){10}",
                        "(((a{1,100}){1,100}){1,100}){1,100}",
                        "(" + "a?".repeat(400) + "){1000}" + "b",
                        "a{999999999}",
                        "a{1000}{1000}",
                        "(?:a{0,1000}){1}b",
                        "(a)\\\\1",
                        "(?=a)a",
                        "(?<=a)a",
                        "[",
                        "(((((",
                        "\\\\p{IsArabic}*\\\\pL*$",
                        "(?i)(?s).*" + "[^b]".repeat(200) + "$",
                        "\\\\Q" + "a".repeat(900) + "\\\\E")
                .flatMap(pattern ->
                        Stream.of(
                                "SELECT * { ?s ?p ?o FILTER(REGEX(%s, \"%s\", \"i\")) }"
                                        .formatted(text, pattern),
                                "SELECT (REPLACE(%s, \"%s\", \"$1$1\") AS ?x) { ?s ?p ?o }"
                                        .formatted(text, pattern)));
    }

    private static Stream<String> searches() {
        return Stream.of(
                "SELECT * { ?l iz:search \"" + "a ".repeat(300) + "\" }",
                "SELECT * { ?l iz:search \"" + "a ".repeat(199) + "\" }",
                "SELECT * { ?l iz:search \"" + "\u064a".repeat(400) + "\" }",
                "SELECT * { ?l iz:search ?words }",
                "SELECT * { ?l iz:search ?words . VALUES ?words { 1 true <a> \"a\" } }",
                "SELECT * { ?l iz:search \"\" }",
                "SELECT * { ?l iz:search \"*\" }",
                "SELECT * { ?l iz:search \"\\u0000\\u0001\\u200f\\uD800\" }",
                "SELECT * { ?l iz:search \"\\\"\\\" AND OR NOT ( ~ ^ [ TO ] \" }",
                "SELECT * { () iz:search \"a\" }",
                "SELECT * { (?a ?b ?c) iz:search \"a\" }",
                "SELECT * { ?a iz:search (\"a\" \"b\") }",
                "SELECT * { ?a iz:search () }",
                "SELECT * { 1 iz:search \"a\" }",
                "SELECT * { (\"a\" \"b\") iz:search \"a\" }",
                "SELECT * { ?x iz:search \"a\" . ?y iz:search \"b\" . ?z iz:search \"c\" }",
                "SELECT * { ?s ?p ?o . ?l iz:search ?o }",
                "SELECT * { ?s ?p ?o BIND(SUBSTR(STR(?o), 1, 99) AS ?w) ?l iz:search ?w }",
                "SELECT * { ?s ?p ?o . ?t ?q ?r BIND(CONCAT(STR(RAND()), \" a e i o\") AS ?w) ?l"
                        + " iz:search ?w }",
                "SELECT * { " + "?l iz:search \"a\" . ".repeat(1_900) + "}",
                "SELECT * { ?l iz:search* \"a\" }",
                "SELECT * { ?l ^iz:search \"a\" }",
                "CONSTRUCT { ?l iz:search \"a\" } WHERE { ?l iz:search \"a\" }",
                "SELECT * { GRAPH ?g { ?l iz:search \"a\" } }",
                "SELECT * { ?l <java:iz.query.LineSearch> \"a\" }");
    }

    /// Forty times twice as much.
    ///
    /// @param step with the place of the variable before, twice, and the next
    private static String doubling(String first, String step) {
        StringBuilder all = new StringBuilder(first);
        for (int i = 0; i < 40; i++) {
            all.append(' ').append(step.formatted(i, i, i + 1));
        }
        return all.toString();
    }
}
