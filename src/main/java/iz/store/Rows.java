package iz.store;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Wording;
import iz.rdf.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Asks, and reads ids and words from the rows.
final class Rows {
    private final Asks asks;
    private final Iris iris;

    /// Tags repeat; each is kept once.
    private final Map<String, Tag> tags = new ConcurrentHashMap<>();

    Rows(Asks asks, Iris iris) {
        this.asks = asks;
        this.iris = iris;
    }

    List<Binding> ask(String query) {
        return asks.select(query, Map.of());
    }

    /// Asks about one thing, which the query calls so.
    List<Binding> ask(String query, String name, Id thing) {
        return asks.select(query, Map.of(name, iris.node(thing)));
    }

    Optional<Id> id(Binding row, String name) {
        return Optional.ofNullable(row.get(name)).flatMap(iris::id);
    }

    List<Id> ids(List<Binding> rows, String name) {
        return rows.stream().flatMap(row -> id(row, name).stream()).toList();
    }

    /// The IRI or the lexical form; empty when there is nothing.
    static String text(Binding row, String name) {
        Node node = row.get(name);
        if (node == null || node.isBlank()) {
            return "";
        }
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    Optional<Wording> wording(Binding row, String name) {
        Node node = row.get(name);
        if (node == null || !node.isLiteral()) {
            return Optional.empty();
        }
        String language = node.getLiteralLanguage();
        return Optional.of(
                new Wording(
                        node.getLiteralLexicalForm(), tag(language.isEmpty() ? "und" : language)));
    }

    Tag tag(String value) {
        return tags.computeIfAbsent(value, Tag::of);
    }
}
