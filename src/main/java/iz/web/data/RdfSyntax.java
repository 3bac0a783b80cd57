package iz.web.data;

import iz.web.http.MediaType;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// A way to write RDF down. Triples are written in a readable order: the thing itself first, then
/// its parts as they are numbered.
public enum RdfSyntax {
    TURTLE(MediaType.TURTLE, RDFFormat.TURTLE),
    N_TRIPLES(MediaType.N_TRIPLES, RDFFormat.NTRIPLES_UTF8),
    JSON_LD(MediaType.JSON_LD, RDFFormat.JSONLD11_PRETTY),
    RDF_XML(MediaType.RDF_XML, RDFFormat.RDFXML_PLAIN);

    private static final Comparator<Triple> READABLE =
            Comparator.comparing((Triple t) -> t.getSubject().toString(), new NaturalOrder())
                    .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
                    .thenComparing(t -> t.getPredicate().toString())
                    .thenComparing(t -> t.getObject().toString(), new NaturalOrder());

    // Enums of Jena's values: they are constants, though Error Prone cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final MediaType type;

    @SuppressWarnings("ImmutableEnumChecker")
    private final RDFFormat format;

    RdfSyntax(MediaType type, RDFFormat format) {
        this.type = type;
        this.format = format;
    }

    public MediaType type() {
        return type;
    }

    /// @param prefixes the context of JSON-LD is made of them, so it needs no other document
    byte[] write(Graph graph, PrefixMapping prefixes) {
        List<Triple> triples = graph.stream().sorted(READABLE).toList();
        if (this == TURTLE) {
            return TurtleText.of(triples, prefixes).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (StreamRDFWriter.registered(format)) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
            stream.start();
            triples.forEach(stream::triple);
            stream.finish();
        } else {
            Graph sorted = GraphMemFactory.createDefaultGraph();
            triples.forEach(sorted::add);
            sorted.getPrefixMapping().setNsPrefixes(prefixes);
            RDFWriter.source(sorted).format(format).output(out);
        }
        return out.toByteArray();
    }
}
