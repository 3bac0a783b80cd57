package iz.rdf;

import iz.language.Tags;

import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says everything that is wrong with the files of a corpus. To add a check, write a `Rule` and
/// list it here.
public final class Checker {
    private static final String DUPLICATE_GRAPH = "duplicate-graph";
    private static final int PART = 500;

    private final GraphNames names;
    private final TurtleReader reader;
    private final Function<String, Optional<Graph>> archive;
    private final List<Rule> rules;

    /// @param archive the current graph of that name in the archive, if there is one
    public Checker(GraphNames names, Ontology ontology, Function<String, Optional<Graph>> archive) {
        Tags tags = new Tags();
        this.names = names;
        this.reader = new TurtleReader(names, tags);
        this.archive = archive;
        this.rules = rules(ontology, tags);
    }

    static List<Rule> rules(Ontology ontology, Tags tags) {
        return List.of(
                new SubjectRule(),
                new ShapeRule(ontology),
                new TermRule(ontology),
                new LinkRule(),
                new WorkRule(),
                new DatatypeRule(),
                new CharacterRule(),
                new LanguageRule(tags),
                new ScriptRule(),
                new IndexRule(),
                new AlignmentPlaceRule(),
                new AlignmentRule(),
                new AdditionRule(),
                new SelectorRule(),
                new WordLinkRule());
    }

    /// Every code that a problem may have.
    public Set<String> codes() {
        return Stream.of(
                        rules.stream().flatMap(rule -> rule.codes().stream()),
                        TurtleReader.CODES.stream(),
                        PlaceRule.CODES.stream(),
                        Stream.of(DUPLICATE_GRAPH))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All problems of all files, sorted by file and line.
    ///
    /// @throws IOException when a file cannot be opened
    public List<Problem> check(Corpus corpus) throws IOException {
        List<Problem> problems = new ArrayList<>(duplicates(corpus));
        try {
            parts(corpus.files()).parallelStream()
                    .map(part -> check(part, new Neighbours(corpus, reader, archive)))
                    .forEachOrdered(problems::addAll);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        problems.sort(null);
        return problems;
    }

    /// All problems of a graph that comes from no file, beside what the archive holds.
    public List<Problem> check(Document document) {
        Corpus none = new Corpus(List.of(), Map.of(), List.of(), names);
        Neighbours neighbours = new Neighbours(none, reader, archive);
        List<Problem> problems = new ArrayList<>();
        rules.forEach(rule -> rule.check(document, neighbours, problems::add));
        return problems;
    }

    private Set<Problem> check(List<CorpusFile> files, Neighbours neighbours) {
        Set<Problem> problems = new HashSet<>();
        for (CorpusFile file : files) {
            problems.addAll(PlaceRule.check(file));
            Reading reading = neighbours.read(file);
            problems.addAll(reading.problems());
            reading.document()
                    .ifPresent(document ->
                            rules.forEach(rule -> rule.check(document, neighbours, problems::add)));
        }
        return problems;
    }

    /// Runs of files, long enough that sisters mostly stay together, for all processors.
    private static List<List<CorpusFile>> parts(List<CorpusFile> files) {
        List<List<CorpusFile>> parts = new ArrayList<>();
        for (int from = 0; from < files.size(); from += PART) {
            parts.add(files.subList(from, Math.min(from + PART, files.size())));
        }
        return parts;
    }

    private static List<Problem> duplicates(Corpus corpus) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> fileOfGraph = new HashMap<>();
        for (CorpusFile file : corpus.files()) {
            String place = file.place();
            String iri = place == null ? file.name() : corpus.names().iri(place);
            String other = fileOfGraph.putIfAbsent(iri, file.name());
            if (other != null) {
                problems.add(
                        new Problem(
                                file.name(),
                                0,
                                DUPLICATE_GRAPH,
                                "The file " + other + " is <" + iri + "> too; keep one."));
            }
        }
        return problems;
    }
}
