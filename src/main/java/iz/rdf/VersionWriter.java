package iz.rdf;

import iz.poem.Division;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.Names;
import iz.poem.Note;
import iz.poem.Role;
import iz.poem.Segment;
import iz.poem.Variant;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.poem.Wording;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// A `VersionText` as the graph of a version: what [VersionTextMapper] reads.
public final class VersionWriter {
    private final Iris iris;
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    private final Node version;

    private VersionWriter(Iris iris, Id id) {
        this.iris = iris;
        this.version = iris.node(id);
    }

    public static Graph write(VersionText text, Iris iris) {
        VersionWriter writer = new VersionWriter(iris, text.version().id());
        writer.version(text.version());
        writer.maker(text.version());
        text.divisions().forEach(writer::division);
        text.segments().forEach(writer::segment);
        text.omits().forEach(line -> writer.add(writer.version, Vocabulary.OMITS, line));
        text.adds().forEach(line -> writer.add(writer.version, Vocabulary.ADDS, line));
        text.variants().forEach(writer::variant);
        text.notes().forEach(writer::note);
        text.links().forEach(link -> WordLinkMapper.write(writer.graph, iris, link));
        return writer.graph;
    }

    private void version(Version value) {
        add(version, Vocabulary.TYPE, Vocabulary.EXPRESSION);
        add(version, Vocabulary.DC_TYPE, role(value.role()));
        add(version, Vocabulary.REALISES, value.work());
        value.source().ifPresent(source -> add(version, derivation(value.role()), source));
        add(version, Vocabulary.IN_LANGUAGE, NodeFactory.createLiteralString(value.tag().value()));
        add(version, Vocabulary.TITLE, value.title());
        add(version, Vocabulary.DESCRIPTION, value.description());
        value.rights()
                .ifPresent(rights ->
                        add(
                                version,
                                rights.licence() ? Vocabulary.LICENSE : Vocabulary.RIGHTS,
                                NodeFactory.createURI(rights.iri())));
        value.method().ifPresent(method -> add(version, Vocabulary.METHOD, method(method)));
        value.credits()
                .forEach(credit ->
                        add(
                                version,
                                NodeFactory.createURI(
                                        Vocabulary.RELATORS + credit.relator().code()),
                                credit.agent().id()));
        value.witness().ifPresent(witness -> add(version, Vocabulary.SOURCE, witness.id()));
        value.contribution()
                .ifPresent(contribution -> {
                    Node activity = iris.node(value.id().part("added"));
                    add(version, Vocabulary.WAS_GENERATED_BY, activity);
                    ContributionMapper.write(graph, iris, activity, contribution);
                });
    }

    /// A generated version was made by a program that follows a scheme (PROV-O, SoftwareAgent).
    private void maker(Version value) {
        value.scheme()
                .ifPresent(scheme -> {
                    Node maker = iris.node(value.id().part(Generated.MAKER));
                    add(maker, Vocabulary.TYPE, Vocabulary.SOFTWARE_AGENT);
                    add(maker, Vocabulary.NAME, literal(Wording.of(scheme.title(), "en")));
                    add(
                            maker,
                            Vocabulary.IDENTIFIER,
                            NodeFactory.createLiteralString(scheme.name()));
                    add(maker, Vocabulary.CITATION, literal(Wording.of(scheme.source(), "en")));
                    value.source()
                            .ifPresent(source ->
                                    add(
                                            iris.node(value.id().part("added")),
                                            Vocabulary.USED,
                                            source));
                });
    }

    private void division(Division division) {
        Node node = iris.node(division.id());
        add(node, Vocabulary.TYPE, Vocabulary.DIVISION);
        add(node, Vocabulary.IS_PART_OF, version);
        add(node, Vocabulary.INDEX, number(division.index()));
        add(node, Vocabulary.DC_TYPE, Id.of("/concepts/division#" + division.kind().slug()));
    }

    private void segment(Segment segment) {
        Node node = iris.node(segment.id());
        add(node, Vocabulary.TYPE, Vocabulary.SEGMENT);
        add(node, Vocabulary.SEGMENT_OF, version);
        segment.division().ifPresent(division -> add(node, Vocabulary.IN_DIVISION, division));
        add(node, Vocabulary.INDEX, number(segment.index()));
        segment.text().ifPresent(text -> add(node, Vocabulary.TEXT, literal(text)));
        add(node, Vocabulary.MISSING, segment.missing());
        segment.renders().forEach(line -> add(node, Vocabulary.RENDERS, line));
    }

    private void variant(Variant variant) {
        Node node = iris.node(variant.id());
        add(node, Vocabulary.TYPE, Vocabulary.VARIANT);
        if (variant.wholeLine()) {
            add(node, Vocabulary.HAS_TARGET, variant.segment());
        } else {
            String name = variant.id().fragment().orElse("");
            Id target = variant.id().part(name + "-target");
            Id selector = variant.id().part(name + "-selector");
            add(node, Vocabulary.HAS_TARGET, target);
            StretchMapper.write(graph, iris, variant.stretch(), target, selector);
        }
        variant.reading().ifPresent(reading -> add(node, Vocabulary.READING, literal(reading)));
        add(
                node,
                variant.reading().isPresent() ? Vocabulary.WITNESS : Vocabulary.OMITTED_BY,
                variant.witness().id());
    }

    private void note(Note note) {
        Node node = iris.node(note.id());
        add(node, Vocabulary.TYPE, Vocabulary.ANNOTATION);
        add(node, Vocabulary.MOTIVATED_BY, Vocabulary.COMMENTING);
        add(node, Vocabulary.HAS_TARGET, note.segment());
        add(node, Vocabulary.BODY_VALUE, note.text());
    }

    private static Node role(Role role) {
        return switch (role) {
            case ORIGINAL -> Vocabulary.ORIGINAL;
            case TRANSLATION -> Vocabulary.TRANSLATION;
            case TRANSLITERATION -> Vocabulary.TRANSLITERATION;
        };
    }

    private static Node derivation(Role role) {
        return role == Role.TRANSLITERATION
                ? Vocabulary.TRANSLITERATION_OF
                : Vocabulary.TRANSLATION_OF;
    }

    private static Node method(Method method) {
        return switch (method) {
            case BY_HAND -> Vocabulary.BY_HAND;
            case MACHINE_ASSISTED -> Vocabulary.MACHINE_ASSISTED;
            case MACHINE -> Vocabulary.MACHINE;
        };
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }

    private static Node literal(Wording wording) {
        return NodeFactory.createLiteralLang(wording.value(), wording.tag().value());
    }

    private void add(Node subject, Node property, Names names) {
        names.all().forEach(name -> add(subject, property, literal(name)));
    }

    private void add(Node subject, Node property, Id id) {
        add(subject, property, iris.node(id));
    }

    private void add(Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }
}
