package iz.query.about;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Terms with which programs describe datasets, endpoints and queries, beside VoID, which Jena has.
final class Terms {
    static final String SH = "http://www.w3.org/ns/shacl#";
    static final Node DECLARE = node(SH + "declare");
    static final Node PREFIX_DECLARATION = node(SH + "PrefixDeclaration");
    static final Node PREFIX = node(SH + "prefix");
    static final Node NAMESPACE = node(SH + "namespace");
    static final Node PREFIXES = node(SH + "prefixes");
    static final Node EXECUTABLE = node(SH + "SPARQLExecutable");
    static final Node SELECT_EXECUTABLE = node(SH + "SPARQLSelectExecutable");
    static final Node CONSTRUCT_EXECUTABLE = node(SH + "SPARQLConstructExecutable");
    static final Node ASK_EXECUTABLE = node(SH + "SPARQLAskExecutable");
    static final Node SELECT = node(SH + "select");
    static final Node CONSTRUCT = node(SH + "construct");
    static final Node ASK = node(SH + "ask");

    /// SHACL knows no DESCRIBE; the examples of the Swiss Institute of Bioinformatics name it so.
    static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";

    static final Node DESCRIBE_EXECUTABLE = node(SPEX + "SPARQLDescribeExecutable");
    static final Node DESCRIBE = node(SPEX + "describe");

    static final Node TARGET = node("https://schema.org/target");
    static final Node KEYWORDS = node("https://schema.org/keywords");

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final Node DEFAULT_DATASET = node(SD + "defaultDataset");

    static final String VOID_EXT = "http://ldf.fi/void-ext#";
    static final Node DATATYPE_PARTITION = node(VOID_EXT + "datatypePartition");
    static final Node DATATYPE = node(VOID_EXT + "datatype");

    private Terms() {}

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
