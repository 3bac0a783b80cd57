package iz.cli;

import java.util.ArrayList;
import java.util.List;

/// Expressions and patterns that mean harm, in every place of a query where one can stand.
@SuppressWarnings("InlineFormatString") // they would not be read
final class HostilePlaces {
    /// Where an expression can stand; `%s` is it.
    static final List<String> EXPRESSIONS =
            List.of(
                    "SELECT * { ?s ?p ?o FILTER(%s) }",
                    "SELECT * { ?s ?p ?o BIND(%s AS ?x) }",
                    "SELECT (%s AS ?x) { ?s ?p ?o }",
                    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (%s AS ?g)",
                    "SELECT ?p { ?s ?p ?o } GROUP BY ?p HAVING(COUNT(%s) > 1)",
                    "SELECT ?o { ?s ?p ?o } ORDER BY DESC(%s)",
                    "SELECT ?o { ?s ?p ?o } ORDER BY %s",
                    "SELECT (MAX(%s) AS ?x) { ?s ?p ?o }",
                    "SELECT (COUNT(DISTINCT %s) AS ?x) { ?s ?p ?o }",
                    "SELECT (GROUP_CONCAT(%s ; SEPARATOR=\"x\") AS ?x) { ?s ?p ?o }",
                    "ASK { ?s ?p ?o FILTER EXISTS { ?s ?q ?o FILTER(%s) } }",
                    "ASK { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?r BIND(%s AS ?x) } }",
                    "SELECT * { { SELECT (%s AS ?x) { ?s ?p ?o } } }",
                    "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER(%s) } }",
                    "SELECT * { ?s ?p ?o MINUS { ?s ?q ?o FILTER(%s) } }",
                    "SELECT * { { ?s ?p ?o } UNION { ?s ?p ?o FILTER(IF(%s, true, false)) } }",
                    "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(COALESCE(%s, 1)) } }",
                    "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(%s AS ?x) }",
                    "DESCRIBE ?x { ?s ?p ?o BIND(%s AS ?x) }",
                    "ASK { ?s ?p ?o FILTER(1 IN (2, %s)) }");

    /// Where a pattern can stand; `%s` is it.
    private static final List<String> PATTERNS =
            List.of(
                    "SELECT * { %s }",
                    "SELECT * { ?s ?p ?o . %s }",
                    "SELECT * { ?s ?p 1%s }",
                    "SELECT * { ?s ?p \"a\"@en.%s }",
                    "PREFIX ex: <http://a/> SELECT * { ?s ?p ex:.%s }",
                    "SELECT * { OPTIONAL { %s } }",
                    "SELECT * { ?s ?p ?o MINUS { %s } }",
                    "SELECT * { { ?s ?p ?o } UNION { %s } }",
                    "ASK { FILTER EXISTS { %s } }",
                    "ASK { FILTER NOT EXISTS { { { %s } } } }",
                    "SELECT * { { SELECT * { { SELECT * { %s } } } } }",
                    "SELECT * { GRAPH ?g { %s } }",
                    "SELECT (EXISTS { %s } AS ?x) {}",
                    "SELECT * { ?s ?p ?o } ORDER BY EXISTS { %s }",
                    "SELECT * { ?s ?p ?o } GROUP BY (EXISTS { %s } AS ?x)",
                    "SELECT (SUM(EXISTS { %s }) AS ?x) {}",
                    "CONSTRUCT { ?s ?p ?o } WHERE { %s }",
                    "DESCRIBE ?s { %s }",
                    "ASK { %s }");

    private HostilePlaces() {}

    /// @param trap the address of a server that must not be called
    static List<Hostile> all(String trap) {
        List<Hostile> all = new ArrayList<>();
        String regex =
                "REGEX(CONCAT(STR(?o), \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"), \"^(a+)+$\")";
        String tenfold = "\".\", \"" + "0123456789".repeat(20) + "\"), ";
        String grown =
                "REPLACE(REPLACE(REPLACE(STR(?o), " + tenfold + tenfold + "\".\", \"$0$0$0\")";
        for (String place : EXPRESSIONS) {
            all.add(forbidden("java", place, "<java:java.lang.System.exit>(3)"));
            all.add(
                    forbidden(
                            "function",
                            place,
                            "<http://jena.apache.org/ARQ/function#localname>(?s)"));
            all.add(forbidden("function", place, "<" + trap + "function>(?s)"));
            all.add(query("regex", place, regex));
            all.add(query("replace", place, grown));
            all.add(
                    query(
                            "casts",
                            place,
                            "<http://www.w3.org/2001/XMLSchema#decimal>(CONCAT(STR(?o), \""
                                    + "9".repeat(500)
                                    + "\"))"));
        }
        for (String place : PATTERNS) {
            all.add(forbidden("service", place, "SERVICE <" + trap + "sparql> { ?a ?b ?c }"));
        }
        all.add(forbidden("service", PATTERNS.get(0), "SERVICE SILENT <" + trap + "> {}"));
        all.add(forbidden("service", PATTERNS.get(1), "SERVICE ?s { ?a ?b ?c }"));
        all.add(forbidden("service", PATTERNS.get(0), "sErViCe<" + trap + ">{}"));
        all.add(forbidden("service", PATTERNS.get(0), "SERVICE <file:///etc/passwd> {}"));
        all.add(forbidden("service", PATTERNS.get(0), "SERVICE <cache:" + trap + "> {}"));
        all.add(
                forbidden(
                        "service",
                        "PREFIX t: <" + trap + "> " + PATTERNS.get(0),
                        "VALUES ?x { t:a } SERVICE ?x { ?a ?b ?c }"));
        return all;
    }

    private static Hostile forbidden(String family, String place, String what) {
        return Hostile.forbidden(family, place.replace("%s", what));
    }

    private static Hostile query(String family, String place, String what) {
        return Hostile.query(family, place.replace("%s", what));
    }
}
