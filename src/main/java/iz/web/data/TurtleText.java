package iz.web.data;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turtle as people write it: `a`, one block a thing, several objects behind one property. Jena's
/// own pretty printer orders things by their hashes, and its streaming one repeats the property.
final class TurtleText {
    private final NodeFormatterTTL nodes;
    private final StringBuilder out = new StringBuilder();

    private TurtleText(PrefixMapping prefixes) {
        PrefixMap map = PrefixMapFactory.create(prefixes);
        this.nodes = new NodeFormatterTTL(null, map);
        new TreeMap<>(prefixes.getNsPrefixMap())
                .forEach((prefix, space) ->
                        out.append("@prefix ")
                                .append(prefix)
                                .append(": <")
                                .append(space)
                                .append("> .\n"));
    }

    /// @param triples those of one subject stand together, and in it those of one property
    static String of(List<Triple> triples, PrefixMapping prefixes) {
        TurtleText text = new TurtleText(prefixes);
        triples.stream()
                .collect(
                        Collectors.groupingBy(
                                Triple::getSubject, LinkedHashMap::new, Collectors.toList()))
                .forEach(text::block);
        return text.out.toString();
    }

    private void block(Node subject, List<Triple> triples) {
        out.append('\n').append(written(subject));
        Map<Node, List<Triple>> byProperty =
                triples.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        String before = byProperty.size() == 1 ? " " : "\n   ";
        for (Map.Entry<Node, List<Triple>> entry : byProperty.entrySet()) {
            boolean type = entry.getKey().equals(RDF.type.asNode());
            out.append(type ? " " : before)
                    .append(type ? "a" : written(entry.getKey()))
                    .append(' ');
            out.append(
                    entry.getValue().stream()
                            .map(triple -> written(triple.getObject()))
                            .collect(Collectors.joining(" , ")));
            out.append(" ;");
        }
        out.setCharAt(out.length() - 1, '.');
        out.append('\n');
    }

    private String written(Node node) {
        IndentedLineBuffer buffer = new IndentedLineBuffer();
        nodes.format(buffer, node);
        return buffer.asString();
    }
}
