package iz.query;

import iz.store.text.ScoredLine;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.util.Symbol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `(?line ?score) iz:search "yürek"`, or `?line iz:search "yürek"`: the lines of any version that
/// have the words, typed as a reader would, in any script; all of them. `?score` is an `xsd:float`,
/// the sum over the words: 65536 when it stands there to the letter, 16384 without regard to case
/// and marks, 4096 when it sounds the same, 1024 when it nearly does.
final class LineSearch extends PropertyFunctionBase {
    static final String NAME = "https://w3id.org/iz/ns#search";

    /// In the context of an execution: the index of the state that is asked.
    static final Symbol INDEX = Symbol.create("urn:iz:query:index");

    private static final int LONGEST = 400;

    /// The lines found for some words, made once in an execution.
    static final class Index {
        private final Function<String, List<ScoredLine>> search;
        private final Function<ScoredLine, Node> node;
        private final Map<String, Map<Node, Float>> found = new HashMap<>();

        /// @param node the IRI of a line
        Index(Function<String, List<ScoredLine>> search, Function<ScoredLine, Node> node) {
            this.search = search;
            this.node = node;
        }

        private Map<Node, Float> lines(String words) {
            return found.computeIfAbsent(
                    words,
                    w -> {
                        Map<Node, Float> lines = new HashMap<>();
                        search.apply(w).forEach(l -> lines.put(node.apply(l), l.score()));
                        return lines;
                    });
        }
    }

    @Override
    public void build(
            PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        List<Node> subjects = list(subject);
        if (subjects.isEmpty() || subjects.size() > 2) {
            throw new QueryBuildException(
                    "Before iz:search stands ?line or (?line ?score), not " + subject + ".");
        }
        if (list(object).size() != 1) {
            throw new QueryBuildException("Behind iz:search stand the words, as one string.");
        }
    }

    private static List<Node> list(PropFuncArg arg) {
        return arg.isList() ? arg.getArgList() : List.of(arg.getArg());
    }

    @Override
    public QueryIterator exec(
            Binding row,
            PropFuncArg subject,
            Node predicate,
            PropFuncArg object,
            ExecutionContext context) {
        Index index = context.getContext().get(INDEX);
        if (index == null) {
            // ARQ hands paths another context.
            throw new Refusal(
                    Refusal.Kind.NOT_OFFERED,
                    "iz:search stands in a path, where nothing can be searched.",
                    "Write it as a line of its own: ?line iz:search \"words\" .");
        }
        return rows(
                index,
                row,
                list(subject).stream().map(node -> value(row, node)).toList(),
                value(row, list(object).getFirst()),
                context);
    }

    private static Node value(Binding row, Node node) {
        Node bound = Var.isVar(node) ? row.get(Var.alloc(node)) : node;
        return bound == null ? node : bound;
    }

    private static QueryIterator rows(
            Index index, Binding row, List<Node> subjects, Node words, ExecutionContext context) {
        if (!words.isLiteral()) {
            throw new Refusal(
                    Refusal.Kind.NOT_OFFERED,
                    "The words behind iz:search are not known where they are needed.",
                    "Give them as a string, or bind them before.");
        }
        String text = words.getLiteralLexicalForm();
        if (text.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.SIZE,
                    "The words behind iz:search have more than " + LONGEST + " characters.",
                    "");
        }
        Map<Node, Float> lines = index.lines(text);
        Node line = subjects.getFirst();
        if (!Var.isVar(line)) {
            Float score = lines.get(line);
            return score == null
                    ? QueryIterNullIterator.create(context)
                    : QueryIterPlainWrapper.create(
                            List.of(line).stream()
                                    .map(l -> bind(row, subjects, l, score))
                                    .flatMap(Optional::stream)
                                    .iterator(),
                            context);
        }
        return QueryIterPlainWrapper.create(
                lines.entrySet().stream()
                        .map(found -> bind(row, subjects, found.getKey(), found.getValue()))
                        .flatMap(Optional::stream)
                        .iterator(),
                context);
    }

    /// Empty when the score asked for is another.
    private static Optional<Binding> bind(
            Binding row, List<Node> subjects, Node line, float score) {
        BindingBuilder builder = BindingBuilder.create(row);
        if (Var.isVar(subjects.getFirst())) {
            builder.add(Var.alloc(subjects.getFirst()), line);
        }
        if (subjects.size() > 1) {
            Node value = NodeFactory.createLiteralDT(Float.toString(score), XSDDatatype.XSDfloat);
            Node wanted = subjects.get(1);
            if (Var.isVar(wanted)) {
                builder.add(Var.alloc(wanted), value);
            } else if (!value.sameValueAs(wanted)) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build());
    }
}
