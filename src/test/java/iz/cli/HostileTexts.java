package iz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Queries that are too large, too deep, broken, of another language, or written so that whoever
/// looks at the words sees others than the parser does.
final class HostileTexts {
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    private HostileTexts() {}

    /// @param trap the address of a server that must not be called
    /// @param secret the path of a file that must not be read
    static List<Hostile> all(String trap, String secret) {
        List<Hostile> all = new ArrayList<>();
        sizes().forEach(q -> all.add(Hostile.query("size", q)));
        disguised(trap).forEach(q -> all.add(Hostile.forbidden("disguise", q)));
        puzzling().forEach(q -> all.add(Hostile.query("puzzle", q)));
        extensions().forEach(q -> all.add(Hostile.forbidden("extension", q)));
        harmless().forEach(q -> all.add(Hostile.query("arq name", q)));
        updates(trap, secret).forEach(q -> all.add(Hostile.forbidden("update", q)));
        Stream.of(
                        trap + "g.ttl",
                        "file://" + secret,
                        "file:" + secret,
                        "../../../../" + secret,
                        "jar:file:" + secret + "!/x",
                        "data:text/turtle,%3Ca%3E%20%3Cb%3E%20%3Cc%3E",
                        "urn:x-arq:NoSuchGraph",
                        "ftp://127.0.0.1/x",
                        "//127.0.0.1/x")
                .forEach(graph -> {
                    all.add(
                            Hostile.forbidden(
                                    "from", "SELECT * FROM <" + graph + "> { ?s ?p ?o }"));
                    all.add(
                            Hostile.forbidden(
                                    "from",
                                    "CONSTRUCT { ?s ?p ?o } FROM NAMED <"
                                            + graph
                                            + "> WHERE { GRAPH ?g { ?s ?p ?o } }"));
                });
        return all;
    }

    private static Stream<String> sizes() {
        return Stream.of(
                "SELECT * { {}" + " UNION {}".repeat(5_000) + " }",
                "SELECT * { { ?s ?p ?o }" + " UNION { ?s ?p ?o }".repeat(199) + " }",
                "SELECT * " + "{".repeat(30_000) + "}".repeat(30_000),
                "SELECT * " + "{".repeat(60) + " ?s ?p ?o " + "}".repeat(60),
                "SELECT * { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }",
                "ASK { FILTER(" + "!".repeat(11_000) + "true) }",
                "SELECT (" + "- ".repeat(11_000) + "1 AS ?x) {}",
                "SELECT (" + "+".repeat(11_000) + "1 AS ?x) {}",
                "SELECT (1" + "+1".repeat(5_900) + " AS ?x) {}",
                "SELECT (1" + " *2".repeat(5_900) + " AS ?x) {}",
                "ASK { FILTER(true" + "&&true".repeat(5_900) + ") }",
                "ASK { FILTER(?x" + "||?x".repeat(5_900) + ") }",
                "SELECT * { VALUES ?x { " + "1 ".repeat(31_000) + "} }",
                "SELECT * { VALUES (?x ?y) { " + "(1 2)".repeat(2_900) + "} ?s ?p ?x }",
                "SELECT * { ?s ?p ?o FILTER(?o IN (1" + ",1".repeat(5_900) + ")) }",
                "SELECT * { ?s ?p ?o FILTER(?o NOT IN (?s" + ",?p".repeat(5_900) + ")) }",
                "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(1_900) + "}",
                "SELECT * { " + "OPTIONAL { ?s ?p ?o ".repeat(60) + "}".repeat(60) + "}",
                "SELECT * { " + "?s ?p ?o OPTIONAL { ".repeat(60) + "}".repeat(60) + "}",
                "SELECT * { " + "{SELECT * ".repeat(31) + "{}" + "}".repeat(31) + "}",
                "SELECT * { ?s ?p ?o " + "MINUS { ?s ?p ?q } ".repeat(1_900) + "}",
                "SELECT * { " + "?s ?p ?o . ".repeat(2_900) + "}",
                "SELECT * { " + "FILTER(?x) ".repeat(2_900) + "}",
                "SELECT * { " + "BIND(1 AS ?x) ".repeat(1_500) + "}",
                "SELECT * { " + "GRAPH ?g { ?s ?p ?o } ".repeat(1_900) + "}",
                "SELECT * { ?s <a>" + "/<a>".repeat(5_900) + " ?o }",
                "SELECT * { ?s <a>" + "|<a>".repeat(5_900) + " ?o }",
                "SELECT * { ?s " + "^".repeat(11_000) + "<a> ?o }",
                "SELECT * { ?s !(<a>" + "|^<a>".repeat(3_900) + ") ?o }",
                "SELECT * { ?s " + "(".repeat(60) + "<a>" + ")*".repeat(60) + " ?o }",
                "SELECT * { ?s <a>" + "*".repeat(11_000) + " ?o }",
                "SELECT * { ?s ?p " + "[ <a> ".repeat(60) + "1" + "]".repeat(60) + " }",
                "SELECT * { ?s ?p " + "(".repeat(60) + "1" + ")".repeat(60) + " }",
                "SELECT * { ?s ?p (" + "1 ".repeat(11_000) + ") }",
                "SELECT * { ?s ?p " + "<<( <a> <b> ".repeat(60) + "1" + ")>>".repeat(60) + " }",
                "SELECT " + "?x ".repeat(11_900) + "{}",
                "SELECT * {} ORDER BY " + "?x ".repeat(11_900),
                "SELECT * {} GROUP BY " + "?x ".repeat(11_900),
                "PREFIX a: <http://a/> ".repeat(3_900) + "SELECT * {}",
                "BASE <http://a/> ".repeat(3_000) + "SELECT * {}",
                "SELECT (IF(1, ".repeat(60) + "1" + ",2)".repeat(60) + " AS ?x) {}",
                "SELECT (CONCAT(" + "\"x\",".repeat(5_900) + "\"x\") AS ?x) {}",
                "SELECT (COALESCE(" + "?x,".repeat(5_900) + "1) AS ?x) {}",
                "DESCRIBE " + "<a> ".repeat(11_900),
                "CONSTRUCT { " + "?s ?p ?o . ".repeat(2_900) + "} WHERE { ?s ?p ?o }",
                "SELECT * { ?s ?p \"" + "x".repeat(65_000) + "\" }",
                "SELECT * { ?s ?p <" + "x".repeat(65_000) + "> }",
                "SELECT ?" + "x".repeat(65_000) + " {}",
                "#".repeat(65_000) + "\nSELECT * {}",
                "SELECT * { ?s ?p ?o } # " + "x".repeat(70_000),
                " ".repeat(70_000));
    }

    /// What is forbidden, hidden.
    private static Stream<String> disguised(String trap) {
        String service = "SERVICE <" + trap + "> { ?a ?b ?c }";
        String call = "<java:java.lang.System.exit>(1)";
        return Stream.of(
                "SELECT * { ?s ?p \"\\u0022 . " + service + " . ?a ?b \\u0022\" . " + service + "}",
                "SELECT * { ?s ?p ?o . \\u0053ERVICE <" + trap + "> {} }",
                "SELECT * { ?s ?p ?o . \\U00000053ERVICE <" + trap + "> {} }",
                "SELECT * { ?s ?p ?o #\r" + service + "\n}",
                "SELECT * { ?s ?p ?o #\u2028\n" + service + " }",
                "SELECT * { ?s ?p '''it's ''' . " + service + " }",
                "SELECT * { ?s ?p '''a\\''' . ?x ?y ''' . " + service + " }",
                "SELECT * { ?s ?p \"\"\"a\"\"\" . " + service + " ?s ?p \"\"\"b\"\"\" }",
                "SELECT * { ?s ?p \"\" . " + service + " ?s ?p \"\" }",
                "SELECT * { ?s ?p '' , \"'\" . " + service + " ?s ?p \"'\" }",
                "SELECT * { ?s ?p \"a\\\\\" . " + service + " ?s ?p \"\\\\\" }",
                "SELECT * { ?s ?p ?o FILTER(1<2) " + service + " FILTER(2>1) }",
                "SELECT * { ?s ?p ?o FILTER(?a<?b&&?c) " + service + " FILTER(?d>1) }",
                "SELECT * { ?s ?p ?o FILTER(?a <\"x\") " + service + " FILTER(\"y\"> 1) }",
                "PREFIX a: <http://a#> SELECT * { ?s a:b ?o . " + service + " }",
                "PREFIX a: <http://a#> SELECT * { ?s a:b\\#c ?o . " + service + " }",
                "PREFIX a: <http://a#> SELECT * { ?s a:b%23 ?o . " + service + " }",
                "PREFIX a: <http://a#> SELECT * { ?s ?p a:b.. " + service + " }",
                "PREFIX SERVICE: <http://a#> SELECT * { SERVICE:x ?p ?o . " + service + " }",
                "SELECT * { _:b.SERVICE ?p ?o . " + service + " }",
                "SELECT * { ?s ?p 1.0e5" + service + " }",
                "SELECT * { ?s ?p -1" + service + " }",
                "SELECT * { ?s ?p true" + service + " }",
                "SELECT * { ?s ?p \"x\"^^<urn:t>" + service + " }",
                "SELECT * { ?s ?p \"x\"@en--ltr" + service + " }",
                "SELECT * { ?s ?p ?o" + service + " . " + service + " }",
                "\ufeffSELECT * { " + service + " }",
                "SELECT * { ?s ?p \"\ud83d\ude00\" . " + service + " }",
                "SELECT * { ?\u0441ervice ?p ?o . SERVICE\u00a0<" + trap + "> {} }",
                "SELECT * { \u017fervice <" + trap + "> {} }",
                "PREFIX j: <java:java.lang.> SELECT (j:System(1) AS ?x) {}",
                "BASE <java:java.lang.> SELECT (<System>(1) AS ?x) {}",
                "PREFIX j: <JAVA:java.lang.> SELECT * { } ORDER BY j:System(1)",
                "PREFIX j: <\\u006aava:java.lang.> SELECT * { } ORDER BY j:System(1)",
                "PREFIX : <java:> SELECT * { ?s ?p ?o FILTER(:java.lang.System(1)) }",
                "BASE <java:a> PREFIX j: <b> SELECT * { ?s ?p ?o FILTER(j:c()) }",
                "SELECT * { ?s <java:iz.cli.Main> ?o }",
                "SELECT * { ?s <java:iz.cli.Main>* ?o }",
                "SELECT * { ?s <java:iz.cli.Main>/<a> ?o }",
                "SELECT * { ?s ?p ?o FILTER(\"<\" = \">\" && " + call + ") }",
                "SELECT * { ?s ?p ?o FILTER(<urn:iz:function:concat>(?o)) }",
                "PREFIX f: <urn:iz:function:> SELECT (f:regex(\"a\", \"(a+)+$\") AS ?x) {}",
                "PREFIX f: <urn:iz:> SELECT (f:function\\:regex(\"a\", \"a\") AS ?x) {}");
    }

    /// What no careless reader of words survives; an answer is no harm.
    private static Stream<String> puzzling() {
        return Stream.of(
                "SELECT * { ?s ?p \"\\uD800\" }",
                "SELECT (\"\\uD800\" AS ?x) {}",
                "SELECT (CONCAT(\"\\uD83D\", \"\\uDE00\") AS ?x) {}",
                "SELECT (SUBSTR(\"\ud83d\ude00\", 2) AS ?x) {}",
                "SELECT (\"\u0000\" AS ?x) {}",
                "SELECT (\"\\u0000\\u0001\\uFFFF\" AS ?x) {}",
                "SELECT * { ?s ?p \"",
                "SELECT * { ?s ?p '''",
                "SELECT * { ?s ?p <",
                "SELECT * { ?s ?p \"\\",
                "\\",
                "\u0000",
                "SELECT * { ?s ?p \"\\x\" }",
                "SELECT * { ?s ?p \"\\u12\" }",
                "SELECT * { ?s ?p \"\\UFFFFFFFF\" }",
                "SELECT * { <http://[::1> ?p ?o }",
                "SELECT * { <http://a/%zz> ?p <\u0080> }",
                "SELECT * { <> <> <> }",
                "BASE <x:> SELECT * { <../../..> ?p <//> }",
                "BASE <> SELECT * { <a> ?p ?o }",
                "SELECT * WHERE { ?s ?p ?o } LIMIT 99999999999999999999",
                "SELECT * WHERE { ?s ?p ?o } OFFSET -9223372036854775808",
                "SELECT * WHERE { ?s ?p ?o } LIMIT 0 OFFSET 9223372036854775807",
                "}{",
                ")",
                "SELECT",
                "\ud83d\ude00");
    }

    private static Stream<String> extensions() {
        return Stream.of(
                "SELECT * { ?s ?p ?o LET(?x := 1) }",
                "SELECT (CALL(<java:x>) AS ?x) {}",
                "SELECT (AGG <java:x>(?o) AS ?x) { ?s ?p ?o }",
                "SELECT (AGG(<http://a/>, ?o) AS ?x) { ?s ?p ?o }",
                "SELECT (FOLD(?s, ?o) AS ?x) { ?s ?p ?o }",
                "SELECT (MEDIAN(?o) AS ?x) { ?s ?p ?o }",
                "SELECT (MODE(?o) AS ?x) { ?s ?p ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?x)"
                        + " { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }",
                "SELECT * { ?s ?p ?o UNFOLD(?o AS ?x) }",
                "SELECT * { ?s ?p ?o SEMIJOIN { ?o ?q ?r } }",
                "SELECT * { ?s ?p ?o ANTIJOIN { ?o ?q ?r } }",
                "SELECT * { ?s ?p ?o EXISTS { ?o ?q ?r } }",
                "SELECT * { { ?s ?p ?o } UNION }",
                "SELECT * { FIND(?s AS ?x) }",
                "SELECT * { DATASET { ?s ?p ?o } }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "SELECT (VERSION() AS ?x) {}",
                "SELECT (E() AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(9000)",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#sysenv>(\"PATH\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#systemProperty>(\"x\") AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 999999999) AS ?x)"
                        + " {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#doc>(\"file:///\") AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(\"a\", \"(a+)+$\")"
                        + " AS ?x) {}",
                "SELECT (js:f(1) AS ?x) {}",
                "PREFIX js: <http://jena.apache.org/ARQ/jsFunction#> SELECT (js:f(1) AS ?x) {}",
                XSD + "SELECT (xsd:anyURI(\"a\") AS ?x) {}",
                XSD + "SELECT (xsd:integer(1, 2) AS ?x) {}",
                XSD + "SELECT (xsd:integer() AS ?x) {}");
    }

    /// Names that mean something to ARQ elsewhere. Here they are names.
    private static Stream<String> harmless() {
        String apf = "http://jena.apache.org/ARQ/property#";
        return Stream.of(
                "SELECT * { ?s <" + apf + "splitURI> (?a ?b) }",
                "SELECT * { (\"a b\" \" \") <" + apf + "strSplit> ?x }",
                "SELECT * { ?x <" + apf + "strSplit> (\"a b c\" \" \") }",
                "SELECT * { ?x <" + apf + "versionARQ> ?y }",
                "SELECT * { ?x <" + apf + "blankNode> ?y }",
                "SELECT * { ?s <" + apf + "concat> (\"a\" \"b\") }",
                "SELECT * { ?s <" + apf + "textMatch> \"x\" }",
                "SELECT * { ?l <http://jena.apache.org/ARQ/list#member> ?x }",
                "SELECT * { ?l <http://jena.hpl.hp.com/ARQ/list#index> (?i ?x) }",
                "SELECT * { ?s <http://jena.apache.org/text#query> \"x\" }",
                "SELECT * { ?s <http://jena.apache.org/spatial#nearby> (0 0 1) }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } } LIMIT 5",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } } LIMIT 5",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraphNode> { ?s ?p ?o } } LIMIT 5",
                "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o } LIMIT 5",
                "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o } LIMIT 5",
                "SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#member> ?o }",
                "SELECT * { ?s <http://jena.apache.org/2016/tdb#x> ?o }");
    }

    private static Stream<String> updates(String trap, String secret) {
        return Stream.of(
                "LOAD <file://" + secret + ">",
                "LOAD SILENT <" + trap + "> INTO GRAPH <urn:g>",
                "INSERT DATA { <a> <b> <c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }",
                "DROP ALL",
                "CLEAR DEFAULT",
                "CREATE GRAPH <urn:g>",
                "COPY DEFAULT TO <urn:g>",
                "MOVE <urn:g> TO DEFAULT",
                "ADD <urn:g> TO DEFAULT",
                "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ; DROP ALL",
                "PREFIX a: <" + trap + "> BASE <x:> # SELECT\n LOAD a:b",
                "SELECT * { ?s ?p ?o } \n LOAD <" + trap + ">");
    }
}
