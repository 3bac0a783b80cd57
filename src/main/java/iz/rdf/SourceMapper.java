package iz.rdf;

import static iz.rdf.Vocabulary.CITATION;
import static iz.rdf.Vocabulary.DATE;
import static iz.rdf.Vocabulary.DESCRIPTION;
import static iz.rdf.Vocabulary.NAME;
import static iz.rdf.Vocabulary.SOURCE;
import static iz.rdf.Vocabulary.URL;

import iz.poem.Id;
import iz.poem.Source;

import org.apache.jena.graph.Node;

import java.util.Optional;

/// A source's graph as a `Source`.
public final class SourceMapper {
    private SourceMapper() {}

    public static Source read(GraphReader graph, Id id) {
        Node source = graph.iris().node(id);
        Optional<String> url =
                graph.objects(source, URL)
                        .map(o -> o.isURI() ? o.getURI() : o.getLiteralLexicalForm())
                        .sorted()
                        .findFirst();
        return new Source(
                id,
                graph.names(source, NAME),
                graph.lexical(source, CITATION),
                url.or(() -> graph.iri(source, SOURCE)),
                graph.lexical(source, DATE),
                graph.names(source, DESCRIPTION));
    }
}
