package iz.web.http;

/// A form in which a thing can be had.
///
/// @param name the media type, without parameters
/// @param suffix what is put behind a path to ask for it, such as `.ttl`; empty for pages
/// @param label for people, the same in every language
public record MediaType(String name, String suffix, String label) {

    /// Whatever the handler itself finds fit.
    public static final MediaType ANY = new MediaType("*/*", "", "");

    public static final MediaType HTML = new MediaType("text/html", "", "HTML");
    public static final MediaType TURTLE = new MediaType("text/turtle", ".ttl", "Turtle");
    public static final MediaType N_TRIPLES =
            new MediaType("application/n-triples", ".nt", "N-Triples");
    public static final MediaType JSON_LD =
            new MediaType("application/ld+json", ".jsonld", "JSON-LD");
    public static final MediaType RDF_XML = new MediaType("application/rdf+xml", ".rdf", "RDF/XML");

    /// The record itself, to the letter.
    public static final MediaType RECORD = new MediaType("application/n-quads", ".nq", "N-Quads");

    /// That the record is in the log (C2SP tlog-proof).
    public static final MediaType LOG_PROOF = new MediaType("text/plain", ".tlog-proof", "Proof");

    public static final MediaType OCTETS = new MediaType("application/octet-stream", "", "bytes");
    public static final MediaType SCHEMA_ORG =
            new MediaType("application/ld+json", ".schema.jsonld", "schema.org");
    public static final MediaType TEXT = new MediaType("text/plain", ".txt", "Plain text");
    public static final MediaType CITATION =
            new MediaType("text/plain", ".citation.txt", "Citation");
    public static final MediaType BIBTEX = new MediaType("application/x-bibtex", ".bib", "BibTeX");
    public static final MediaType CSL_JSON =
            new MediaType("application/vnd.citationstyles.csl+json", ".csl.json", "CSL-JSON");
    public static final MediaType TIMEMAP =
            new MediaType("application/link-format", ".timemap", "TimeMap");
    public static final MediaType PROBLEM =
            new MediaType("application/problem+json", ".json", "Problem");
    public static final MediaType JSON = new MediaType("application/json", ".json", "JSON");
    public static final MediaType ATOM = new MediaType("application/atom+xml", ".atom", "Atom");
    public static final MediaType XML = new MediaType("application/xml", ".xml", "XML");
    public static final MediaType GZIP = new MediaType("application/gzip", ".gz", "gzip");

    /// The value of `Content-Type`: text says that it is UTF-8.
    public String contentType() {
        return name.startsWith("text/") || name.equals(BIBTEX_NAME)
                ? name + "; charset=utf-8"
                : name;
    }

    private static final String BIBTEX_NAME = "application/x-bibtex";
}
