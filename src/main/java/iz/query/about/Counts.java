package iz.query.about;

import iz.rdf.Iris;
import iz.rdf.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How much there is of what in the union of the records; a triple that stands in two of them
/// counts once. It keeps numbers for each class and property, and nothing for each thing.
public final class Counts {
    private final Iris iris;
    private long documents;
    private long triples;
    private long subjects;
    private long entities;
    private final Map<Node, ClassCount> classes = new TreeMap<>(PropertyCount.BY_IRI);
    private final Map<Node, PropertyCount> properties = new TreeMap<>(PropertyCount.BY_IRI);
    private final Map<Node, Long> licences = new TreeMap<>(PropertyCount.BY_IRI);
    private final Map<Node, Long> statements = new TreeMap<>(PropertyCount.BY_IRI);
    private final Map<String, Long> languages = new TreeMap<>();

    Counts(Iris iris) {
        this.iris = iris;
    }

    /// Reads every named graph once, one after another.
    ///
    /// @param dataset inside a transaction, where it needs one
    /// @param without names of graphs that do not count, such as those of these counts
    public static Counts of(DatasetGraph dataset, Iris iris, Set<Node> without) {
        return new Counting(dataset, iris, without).count();
    }

    void addDocument() {
        documents++;
    }

    /// @param said all that is said of the thing, each once
    /// @param times -1 takes it away again
    void add(
            Node thing,
            Collection<Triple> said,
            Function<Node, ? extends Collection<Node>> classesOf,
            int times) {
        Map<Node, Set<Node>> objects =
                said.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getPredicate,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Triple::getObject, Collectors.toSet())));
        Map<Node, PropertyCount> used = new LinkedHashMap<>();
        objects.forEach((property, all) -> used.put(property, PropertyCount.of(all, classesOf)));
        subjects += times;
        triples += (long) times * said.size();
        if (thing.isURI() && thing.getURI().startsWith(iris.base())) {
            entities += times;
        }
        used.forEach((property, count) -> add(properties, property, count, times));
        for (Node kind : objects.getOrDefault(Vocabulary.TYPE, Set.of())) {
            ClassCount count = classes.computeIfAbsent(kind, any -> new ClassCount(thing));
            count.add(thing, said.size(), used, times);
            if (count.entities() == 0) {
                classes.remove(kind);
            }
        }
        for (Node tag : objects.getOrDefault(Vocabulary.IN_LANGUAGE, Set.of())) {
            if (tag.isLiteral()) {
                add(languages, tag.getLiteralLexicalForm(), times);
            }
        }
        for (Node licence : objects.getOrDefault(Vocabulary.LICENSE, Set.of())) {
            add(licences, licence, times);
        }
        for (Node statement : objects.getOrDefault(Vocabulary.RIGHTS, Set.of())) {
            add(statements, statement, times);
        }
    }

    /// The named graphs.
    public long documents() {
        return documents;
    }

    public long triples() {
        return triples;
    }

    public long subjects() {
        return subjects;
    }

    /// The subjects that this archive names.
    public long entities() {
        return entities;
    }

    Map<Node, ClassCount> classes() {
        return classes;
    }

    Map<Node, PropertyCount> properties() {
        return properties;
    }

    /// Versions under each licence.
    Map<Node, Long> licences() {
        return licences;
    }

    /// Versions of which a rights statement says how they may be used.
    Map<Node, Long> statements() {
        return statements;
    }

    /// Versions in each language and script, by tag.
    Map<String, Long> languages() {
        return languages;
    }

    static void add(Map<Node, PropertyCount> to, Node property, PropertyCount count, int times) {
        PropertyCount sum = to.computeIfAbsent(property, any -> new PropertyCount());
        sum.add(count, times);
        if (sum.subjects() == 0) {
            to.remove(property);
        }
    }

    static <K> void add(Map<K, Long> to, K key, long count) {
        long sum = to.getOrDefault(key, 0L) + count;
        if (sum == 0) {
            to.remove(key);
        } else {
            to.put(key, sum);
        }
    }
}
