package iz.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionCastXSD;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All functions that a query can call by name: the casts of SPARQL, and ours that stand for REGEX,
/// REPLACE, CONCAT and ENCODE_FOR_URI. There is no way to any other: not by `java:`, not by name.
final class SafeFunctions extends FunctionRegistry {
    /// In the context of an execution: the query under way.
    static final Symbol RUNNING = Symbol.create("urn:iz:query:running");

    /// Names that no query may write itself.
    static final String SPACE = "urn:iz:function:";

    static final String REGEX = SPACE + "regex";
    static final String REPLACE = SPACE + "replace";
    static final String CONCAT = SPACE + "concat";
    static final String ENCODE = SPACE + "encode";

    private static final List<XSDDatatype> CASTS =
            List.of(
                    XSDDatatype.XSDstring,
                    XSDDatatype.XSDboolean,
                    XSDDatatype.XSDinteger,
                    XSDDatatype.XSDdecimal,
                    XSDDatatype.XSDfloat,
                    XSDDatatype.XSDdouble,
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDtime,
                    XSDDatatype.XSDgYear,
                    XSDDatatype.XSDgYearMonth,
                    XSDDatatype.XSDduration,
                    XSDDatatype.XSDdayTimeDuration,
                    XSDDatatype.XSDyearMonthDuration);

    private static final Map<String, FunctionFactory> ALL = all();

    private static Map<String, FunctionFactory> all() {
        Map<String, FunctionFactory> all = new HashMap<>();
        for (XSDDatatype type : CASTS) {
            all.put(type.getURI(), new FunctionCastXSD(type));
        }
        all.put(REGEX, uri -> new Regex());
        all.put(REPLACE, uri -> new Replace());
        all.put(CONCAT, uri -> new Concat());
        all.put(ENCODE, uri -> new Encode());
        return Map.copyOf(all);
    }

    /// Their names.
    static Set<String> names() {
        return ALL.keySet();
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String uri) {
        return ALL.get(uri);
    }

    @Override
    @Deprecated(forRemoval = true)
    @SuppressWarnings("removal")
    public @Nullable FunctionFactory get(String uri) {
        return ALL.get(uri);
    }

    @Override
    public @Nullable Function getFunction(String uri) {
        FunctionFactory factory = ALL.get(uri);
        return factory == null ? null : factory.create(uri);
    }

    @Override
    public boolean isRegistered(String uri) {
        return ALL.containsKey(uri);
    }

    private static String string(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    /// A string of the language of another.
    private static NodeValue like(String text, NodeValue of) {
        Node node = of.asNode();
        return node.getLiteralLanguage().isEmpty()
                ? NodeValue.makeString(text)
                : NodeValue.makeLangString(text, node.getLiteralLanguage());
    }

    private static void within(long length) {
        if (length > Budget.LITERAL) {
            throw new Refusal(
                    Refusal.Kind.BUDGET,
                    "A string grew beyond " + Budget.LITERAL + " characters.",
                    "Put less together.");
        }
    }

    /// A function whose refusal ends the query wherever it was called. (A FILTER takes whatever is
    /// thrown in it for false, and goes on.)
    private abstract static class Ours extends FunctionBase {
        @Override
        protected final NodeValue exec(List<NodeValue> args, FunctionEnv env) {
            Running running = env.getContext().get(RUNNING);
            try {
                return exec(args, running);
            } catch (Refusal refusal) {
                running.stop(refusal);
                throw refusal;
            }
        }

        abstract NodeValue exec(List<NodeValue> args, Running running);

        @Override
        public final NodeValue exec(List<NodeValue> args) {
            throw new IllegalStateException("called outside of a query");
        }
    }

    /// A text that a pattern can be looked for in only as long as the query is wanted.
    private record Text(String text, Running running) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (running.stopped()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// The last pattern that was compiled: mostly there is only one.
    private abstract static class Matching extends Ours {
        private String source = "";
        private String flags = "";
        private @Nullable Pattern pattern;

        Pattern pattern(String name, String wanted, String wantedFlags) {
            Pattern known = pattern;
            if (known != null && source.equals(wanted) && flags.equals(wantedFlags)) {
                return known;
            }
            Pattern made = Patterns.compile(name, wanted, wantedFlags);
            source = wanted;
            flags = wantedFlags;
            pattern = made;
            return made;
        }

        @Override
        public void checkBuild(String uri, ExprList args) {
            int least = uri.equals(REGEX) ? 2 : 3;
            if (args.size() < least || args.size() > least + 1) {
                throw new Refusal(
                        Refusal.Kind.SYNTAX,
                        (least == 2 ? "REGEX" : "REPLACE")
                                + " takes "
                                + least
                                + " or "
                                + (least + 1)
                                + " arguments, not "
                                + args.size()
                                + ".",
                        "");
            }
            // What is written in the query itself is refused at once; what comes from the data is
            // an error of its row.
            if (args.get(1).isConstant() && args.get(1).getConstant().isString()) {
                String fixed =
                        args.size() > least && args.get(least).isConstant()
                                ? args.get(least).getConstant().asString()
                                : "";
                try {
                    Patterns.compile("a pattern", args.get(1).getConstant().getString(), fixed);
                } catch (ExprEvalException e) {
                    throw new Refusal(
                            Refusal.Kind.NOT_OFFERED,
                            String.valueOf(e.getMessage()),
                            "Patterns are those of RE2: without back references and look-around.");
                }
            }
        }
    }

    private static final class Regex extends Matching {
        @Override
        NodeValue exec(List<NodeValue> args, Running running) {
            Text text = new Text(string("REGEX", args.get(0)), running);
            String flags = args.size() > 2 ? string("REGEX", args.get(2)) : "";
            return NodeValue.makeBoolean(
                    pattern("REGEX", string("REGEX", args.get(1)), flags).matcher(text).find());
        }
    }

    private static final class Replace extends Matching {
        @Override
        NodeValue exec(List<NodeValue> args, Running running) {
            Text text = new Text(string("REPLACE", args.get(0)), running);
            String with = string("REPLACE", args.get(2));
            String flags = args.size() > 3 ? string("REPLACE", args.get(3)) : "";
            Matcher matcher =
                    pattern("REPLACE", string("REPLACE", args.get(1)), flags).matcher(text);
            StringBuilder out = new StringBuilder();
            boolean found = false;
            try {
                while (matcher.find()) {
                    found = true;
                    matcher.appendReplacement(out, with);
                    within(out.length());
                }
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("REPLACE: " + with + ": " + e.getMessage());
            }
            if (!found) {
                return args.get(0);
            }
            matcher.appendTail(out);
            within(out.length());
            return like(out.toString(), args.get(0));
        }
    }

    private static final class Concat extends Ours {
        @Override
        public void checkBuild(String uri, ExprList args) {}

        @Override
        NodeValue exec(List<NodeValue> args, Running running) {
            within(args.stream().mapToLong(arg -> arg.asString().length()).sum());
            return XSDFuncOp.strConcat(args);
        }
    }

    private static final class Encode extends Ours {
        @Override
        public void checkBuild(String uri, ExprList args) {
            if (args.size() != 1) {
                throw new Refusal(Refusal.Kind.SYNTAX, "ENCODE_FOR_URI takes one argument.", "");
            }
        }

        @Override
        NodeValue exec(List<NodeValue> args, Running running) {
            within(args.getFirst().asString().length() * 3L);
            return XSDFuncOp.strEncodeForURI(args.getFirst());
        }
    }

    /// Patterns of XPath as RE2 has them.
    private static final class Patterns {
        private static final int LONGEST = 1_000;
        private static final int MOST_REPEATED = 1_000;

        /// Length times repetitions: each is a step of the program that RE2 makes of it.
        private static final int LARGEST = 20_000;

        private static final java.util.regex.Pattern COUNTS =
                java.util.regex.Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

        static Pattern compile(String function, String source, String flags) {
            int mask = 0;
            String pattern = source;
            for (int i = 0; i < flags.length(); i++) {
                switch (flags.charAt(i)) {
                    case 'i' -> mask |= Pattern.CASE_INSENSITIVE;
                    case 's' -> mask |= Pattern.DOTALL;
                    case 'm' -> mask |= Pattern.MULTILINE;
                    case 'x' -> pattern = withoutSpace(pattern);
                    case 'q' -> pattern = Pattern.quote(source);
                    default ->
                            throw new ExprEvalException(
                                    function + ": there is no such flag as in \"" + flags + "\".");
                }
            }
            double repeated = repeated(pattern);
            if (pattern.length() > LONGEST
                    || repeated > MOST_REPEATED
                    || repeated * pattern.length() > LARGEST) {
                throw new ExprEvalException(
                        function + ": the pattern is too long or repeats too often.");
            }
            try {
                return Pattern.compile(pattern, mask);
            } catch (PatternSyntaxException e) {
                throw new ExprEvalException(function + ": " + e.getMessage() + ".");
            }
        }

        /// A bound for how often a part is written out: RE2 copies what is counted.
        private static double repeated(String pattern) {
            double product = 1;
            java.util.regex.Matcher counts = COUNTS.matcher(pattern);
            while (counts.find()) {
                String last = counts.group(2);
                boolean two = last != null && !last.isEmpty();
                product *= Math.max(1, Double.parseDouble(two ? last : counts.group(1)));
            }
            return product;
        }

        private static String withoutSpace(String pattern) {
            StringBuilder out = new StringBuilder();
            boolean inClass = false;
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                if (c == '\\' && i + 1 < pattern.length()) {
                    out.append(c).append(pattern.charAt(++i));
                    continue;
                }
                inClass = c == '[' || (inClass && c != ']');
                if (inClass || " \t\r\n".indexOf(c) < 0) {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }
}
