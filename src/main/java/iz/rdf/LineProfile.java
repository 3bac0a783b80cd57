package iz.rdf;

import iz.language.TagFlaw;
import iz.language.Tags;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.Context;

import java.util.HashMap;
import java.util.Map;

/// Sees each term as it was written, with its line, before Jena makes a node of it: Jena mends the
/// case of language tags and gives blank nodes and `@base` no place of their own.
final class LineProfile extends ParserProfileStd {
    private final ReadingErrors errors;
    private final Tags tags;
    private final String iri;
    private final Map<Triple, Integer> lines = new HashMap<>();
    private final Map<String, String> resolved = new HashMap<>();
    private long lastLine = 1;
    private boolean hasBase;

    /// @param iri what the file's graph must be called
    LineProfile(String iri, Tags tags, ReadingErrors errors) {
        super(
                new FactoryRDFStd(),
                errors,
                IRIxResolver.create(iri).build(),
                PrefixMapFactory.create(),
                new Context(),
                true,
                true);
        this.iri = iri;
        this.tags = tags;
        this.errors = errors;
    }

    Map<Triple, Integer> lines() {
        return lines;
    }

    boolean hasBase() {
        return hasBase;
    }

    /// A file says the same few names over and over, and resolving is half the cost of parsing.
    @Override
    public String resolveIRI(String uri, long line, long column) {
        lastLine = line;
        String before = resolved.get(uri);
        if (before != null) {
            return before;
        }
        String iri = super.resolveIRI(uri, line, column);
        resolved.put(uri, iri);
        return iri;
    }

    @Override
    public void setBaseIRI(String base) {
        hasBase = true;
        if (!base.equals(iri)) {
            errors.add(
                    lastLine,
                    TurtleReader.BASE_MISMATCH,
                    "@base is <" + base + ">, but by its path the file is <" + iri + ">.");
        }
        resolved.clear();
        super.setBaseIRI(base);
    }

    @Override
    public Triple createTriple(Node s, Node p, Node o, long line, long column) {
        Triple triple = super.createTriple(s, p, o, line, column);
        lines.putIfAbsent(triple, (int) line);
        return triple;
    }

    @Override
    public Node createLangLiteral(String lexical, String tag, long line, long column) {
        tags.flaw(tag).ifPresent(flaw -> errors.add(line, code(flaw), flaw.sentence()));
        return getFactorRDF().createLangLiteral(lexical, tag);
    }

    @Override
    public Node createLangDirLiteral(
            String lexical, String tag, String direction, long line, long column) {
        errors.add(
                line,
                TurtleReader.STORED_DIRECTION,
                "Write @" + tag + " without --" + direction + ": direction follows from script.");
        return createLangLiteral(lexical, tag, line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype type, long line, long column) {
        return getFactorRDF().createTypedLiteral(lexical, type);
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
        blankNode(line);
        return super.createBlankNode(scope, line, column);
    }

    @Override
    public Node createBlankNode(Node scope, String label, long line, long column) {
        blankNode(line);
        return super.createBlankNode(scope, label, line, column);
    }

    @Override
    public Node createTripleTerm(Node s, Node p, Node o, long line, long column) {
        errors.add(
                line,
                TurtleReader.TRIPLE_TERM,
                "A triple inside a triple cannot be archived; write a claim of its own.");
        return super.createTripleTerm(s, p, o, line, column);
    }

    static String code(TagFlaw flaw) {
        return switch (flaw.kind()) {
            case UNKNOWN -> TurtleReader.UNKNOWN_TAG;
            case NOT_CANONICAL -> TurtleReader.NON_CANONICAL_TAG;
        };
    }

    private void blankNode(long line) {
        errors.add(
                line,
                TurtleReader.BLANK_NODE,
                "Blank nodes and lists cannot be cited; give the thing a name, such as <#n1>.");
    }
}
