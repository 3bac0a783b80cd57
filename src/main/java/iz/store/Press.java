package iz.store;

import iz.language.PenNames;
import iz.log.Entry;
import iz.log.Progress;
import iz.poem.Agent;
import iz.poem.ConceptScheme;
import iz.poem.Id;
import iz.poem.RivalAlignment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.AgentWriter;
import iz.rdf.Checker;
import iz.rdf.Document;
import iz.rdf.GraphNames;
import iz.rdf.Iris;
import iz.rdf.Ontology;
import iz.rdf.RivalAlignmentMapper;
import iz.rdf.VersionWriter;
import iz.store.text.Match;

import org.apache.jena.graph.Graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Where contributions become records: what they are made from, the last check, publication and
/// withdrawal. Nothing comes in here that `iz load` would not take.
public final class Press {
    private static final Id GLOSSARY = Id.of("/concepts/glossary");

    private static final int MOST_ALIKE = 5;

    private final Archive archive;
    private final Memory memory;
    private final Iris iris;

    public Press(Archive archive, Iris iris) {
        this.archive = archive;
        this.memory = new Memory(archive);
        this.iris = iris;
    }

    /// A version as it is now.
    public Optional<VersionText> text(Id version) {
        return archive.read(now -> new Works(now).text(version));
    }

    /// What translators agreed to call things; empty where the archive has no glossary.
    public Optional<ConceptScheme> glossary() {
        return archive.read(now -> new Works(now).concepts(GLOSSARY));
    }

    /// Lines that resemble one, and how they were rendered in a language; best first.
    ///
    /// @param except a version whose own lines are of no help
    public List<Match> alike(Wording line, String language, Id except) {
        return memory.like(line.value(), line.tag(), language, except, MOST_ALIKE);
    }

    /// The record that a version is now, by its hash.
    public Optional<String> state(Id version) {
        List<Entry> history = archive.history(iris.iri(version));
        return history.isEmpty() || !(history.getLast() instanceof Entry.Put put)
                ? Optional.empty()
                : Optional.of(put.digest().ni());
    }

    /// Has somebody told of every publication and withdrawal, once readers can see it.
    public void onPublished(Consumer<Set<Id>> listener) {
        archive.onPublished(names ->
                listener.accept(
                        names.stream()
                                .flatMap(name -> iris.id(name).stream())
                                .collect(Collectors.toSet())));
    }

    /// True when something is, or ever was, published there.
    public boolean has(Id id) {
        return !archive.history(iris.iri(id)).isEmpty();
    }

    /// True when readers know somebody whose name looks like this.
    ///
    /// @param key of [PenNames#key]
    public boolean knowsName(String key) {
        return archive.catalogue()
                .whoHasAName()
                .flatMap(names -> names.all().stream())
                .anyMatch(name -> PenNames.key(name.value()).equals(key));
    }

    /// Publishes a version and who is credited for it: both, durably, or neither.
    ///
    /// @return what is wrong with them; then nothing is published
    public List<String> publish(VersionText version, Agent agent) {
        return publish(document(version.version().id(), VersionWriter.write(version, iris)), agent);
    }

    /// Publishes an alignment of a version by another hand, in the same way.
    public List<String> publish(RivalAlignment alignment, Agent agent) {
        return publish(
                document(alignment.id(), RivalAlignmentMapper.write(alignment, iris)), agent);
    }

    private List<String> publish(Document what, Agent agent) {
        Document who = document(agent.id(), AgentWriter.write(agent, iris));
        // A name that is known keeps what is said of it.
        boolean known = archive.graph(who.iri()).isPresent();
        Checker checker =
                new Checker(
                        new GraphNames(iris.base()),
                        Ontology.bundled(),
                        iri ->
                                iri.equals(who.iri()) && !known
                                        ? Optional.of(who.graph())
                                        : archive.graph(iri));
        List<Document> documents = new ArrayList<>(List.of(what));
        if (!known) {
            documents.add(who);
        }
        List<String> problems =
                documents.stream()
                        .flatMap(document -> checker.check(document).stream())
                        .map(problem -> problem.code() + ": " + problem.sentence())
                        .distinct()
                        .toList();
        if (problems.isEmpty()) {
            archive.publish(documents, Progress.silent());
        }
        return problems;
    }

    /// @return false when readers find nothing there
    public boolean withdraw(Id id, String reason) {
        if (archive.graph(iris.iri(id)).isEmpty()) {
            return false;
        }
        archive.withdraw(iris.iri(id), reason);
        return true;
    }

    private Document document(Id id, Graph graph) {
        return new Document(id.value(), iris.iri(id), graph, Map.of());
    }
}
