package iz.rdf;

import static iz.rdf.Vocabulary.ACTIVITY;
import static iz.rdf.Vocabulary.DATE;
import static iz.rdf.Vocabulary.TYPE;
import static iz.rdf.Vocabulary.USED;
import static iz.rdf.Vocabulary.WAS_ASSOCIATED_WITH;
import static iz.rdf.Vocabulary.WAS_GENERATED_BY;

import iz.poem.Contribution;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// How a record came into the archive, as the activity that its graph describes.
final class ContributionMapper {
    private ContributionMapper() {}

    static Optional<Contribution> read(GraphReader graph, Node thing) {
        return graph.object(thing, WAS_GENERATED_BY)
                .map(activity ->
                        new Contribution(
                                graph.lexical(activity, DATE).flatMap(ContributionMapper::day),
                                graph.reference(activity, WAS_ASSOCIATED_WITH),
                                graph.iri(activity, USED).filter(iri -> iri.startsWith("ni:"))));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static void write(Graph graph, Iris iris, Node activity, Contribution made) {
        graph.add(activity, TYPE, ACTIVITY);
        made.by().ifPresent(by -> graph.add(activity, WAS_ASSOCIATED_WITH, iris.node(by.id())));
        made.from().ifPresent(from -> graph.add(activity, USED, NodeFactory.createURI(from)));
        made.day()
                .ifPresent(day ->
                        graph.add(
                                activity,
                                DATE,
                                NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)));
    }
}
