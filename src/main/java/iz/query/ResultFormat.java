package iz.query;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form of an answer: a table or a truth value, or a graph.
@SuppressWarnings("ImmutableEnumChecker") // Jena's names of formats are fixed
public enum ResultFormat {
    JSON("application/sparql-results+json", "srj", "SPARQL_Results_JSON", ResultSetLang.RS_JSON),
    XML("application/sparql-results+xml", "srx", "SPARQL_Results_XML", ResultSetLang.RS_XML),
    CSV("text/csv", "csv", "SPARQL_Results_CSV", ResultSetLang.RS_CSV),
    TSV("text/tab-separated-values", "tsv", "SPARQL_Results_TSV", ResultSetLang.RS_TSV),
    TURTLE("text/turtle", "ttl", "Turtle", RDFFormat.TURTLE_PRETTY),
    N_TRIPLES("application/n-triples", "nt", "N-Triples", RDFFormat.NTRIPLES_UTF8),
    RDF_XML("application/rdf+xml", "rdf", "RDF_XML", RDFFormat.RDFXML_PLAIN),
    JSON_LD("application/ld+json", "jsonld", "JSON-LD", RDFFormat.JSONLD11_PRETTY),
    TRIG("application/trig", "trig", "TriG", RDFFormat.TRIG_PRETTY),
    N_QUADS("application/n-quads", "nq", "N-Quads", RDFFormat.NQUADS_UTF8);

    /// Other names of media types by which clients ask.
    private static final List<List<String>> ALIASES =
            List.of(
                    List.of("application/json", "srj"),
                    List.of("application/xml", "srx"),
                    List.of("text/xml", "srx"),
                    List.of("text/plain", "nt"),
                    List.of("application/x-turtle", "ttl"),
                    List.of("n3", "ttl"),
                    List.of("ntriples", "nt"),
                    List.of("nquads", "nq"),
                    List.of("rdf+xml", "rdf"));

    private final String mediaType;
    private final String extension;
    private final String iri;
    private final @Nullable Lang table;
    private final @Nullable RDFFormat graph;

    ResultFormat(String mediaType, String extension, String name, Lang table) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.iri = "http://www.w3.org/ns/formats/" + name;
        this.table = table;
        this.graph = null;
    }

    ResultFormat(String mediaType, String extension, String name, RDFFormat graph) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.iri = "http://www.w3.org/ns/formats/" + name;
        this.table = null;
        this.graph = graph;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The value of `Content-Type`.
    public String contentType() {
        return switch (this) {
            case CSV -> mediaType + "; charset=utf-8; header=present";
            case TSV, TURTLE -> mediaType + "; charset=utf-8";
            default -> mediaType;
        };
    }

    /// The end of a file's name, without its dot; and what `format=` says.
    public String extension() {
        return extension;
    }

    /// Its name among the W3C's formats.
    public String iri() {
        return iri;
    }

    /// What people call it.
    public String label() {
        return switch (this) {
            case RDF_XML -> "RDF/XML";
            case JSON_LD -> "JSON-LD";
            case N_TRIPLES -> "N-Triples";
            case N_QUADS -> "N-Quads";
            case TURTLE -> "Turtle";
            case TRIG -> "TriG";
            default -> name();
        };
    }

    /// For tables and truth values, and not for graphs.
    public boolean isTable() {
        return table != null;
    }

    Lang table() {
        if (table == null) {
            throw new IllegalStateException(this + " is for graphs");
        }
        return table;
    }

    RDFFormat graph() {
        if (graph == null) {
            throw new IllegalStateException(this + " is for tables");
        }
        return graph;
    }

    /// Those for tables, or those for graphs; the one preferred first.
    public static List<ResultFormat> all(boolean tables) {
        return Arrays.stream(values()).filter(f -> f.isTable() == tables).toList();
    }

    /// What a name means for tables and for graphs: clients say `json` or `xml` for both.
    public static List<ResultFormat> meant(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "json", "application/json" -> List.of(JSON, JSON_LD);
            case "xml", "application/xml", "text/xml" -> List.of(XML, RDF_XML);
            default -> named(name).stream().toList();
        };
    }

    /// By a short name (`json`, `srj`, `ttl`, `turtle`) or a media type.
    public static Optional<ResultFormat> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        String alias =
                ALIASES.stream()
                        .filter(pair -> pair.getFirst().equals(wanted))
                        .map(List::getLast)
                        .findFirst()
                        .orElse(wanted);
        return Arrays.stream(values())
                .filter(f ->
                        f.extension.equals(alias)
                                || f.mediaType.equals(alias)
                                || f.label().toLowerCase(Locale.ROOT).equals(alias))
                .findFirst();
    }
}
