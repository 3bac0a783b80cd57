package iz.query;

import iz.query.Refusal.Kind;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

import java.util.function.Consumer;

/// Checks a parsed query against the list of what is offered. What is not on the list, known or
/// not, is refused: the words were looked at before (see [Guard]), and this does not trust that.
final class Offered {
    private Offered() {}

    /// @throws Refusal if something in it is not offered
    static void check(Query query) {
        if (query.isConstructQuad() || query.isJsonType()) {
            throw refuse("this form of query");
        }
        if (query.isSelectType() || query.isConstructType()) {
            expressions(query.getProject(), Offered::expression);
        }
        if (query.hasGroupBy()) {
            expressions(query.getGroupBy(), Offered::expression);
        }
        query.getAggregators().forEach(Offered::expression);
        query.getHavingExprs().forEach(Offered::expression);
        if (query.hasOrderBy()) {
            for (SortCondition by : query.getOrderBy()) {
                expression(by.getExpression());
            }
        }
        if (query.getQueryPattern() != null) {
            element(query.getQueryPattern());
        }
    }

    private static void expressions(VarExprList list, Consumer<Expr> each) {
        list.getExprs().values().forEach(each);
    }

    private static void element(Element element) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(Offered::element);
            case ElementUnion union -> union.getElements().forEach(Offered::element);
            case ElementOptional optional -> element(optional.getOptionalElement());
            case ElementMinus minus -> element(minus.getMinusElement());
            case ElementNamedGraph graph -> {
                node(graph.getGraphNameNode());
                element(graph.getElement());
            }
            case ElementFilter filter -> expression(filter.getExpr());
            case ElementBind bind -> expression(bind.getExpr());
            case ElementAssign assign -> throw refuse("LET");
            case ElementSubQuery sub -> check(sub.getQuery());
            case ElementTriplesBlock block ->
                    block.patternElts().forEachRemaining(t -> node(t.getPredicate()));
            case ElementPathBlock block ->
                    block.patternElts()
                            .forEachRemaining(t -> {
                                if (t.getPredicate() != null) {
                                    node(t.getPredicate());
                                }
                            });
            case ElementData data -> {}
            default -> throw refuse(element.getClass().getSimpleName().replace("Element", ""));
        }
    }

    private static void expression(Expr expression) {
        switch (expression) {
            case E_Regex e -> throw refuse("this REGEX");
            case E_StrReplace e -> throw refuse("this REPLACE");
            case E_StrConcat e -> throw refuse("this CONCAT");
            case E_StrEncodeForURI e -> throw refuse("this ENCODE_FOR_URI");
            case E_Function call -> {
                if (!SafeFunctions.names().contains(call.getFunctionIRI())) {
                    throw new Refusal(
                            Kind.NOT_OFFERED,
                            "There is no function <" + call.getFunctionIRI() + "> here.",
                            "Offered are those of SPARQL itself and its casts, such as"
                                    + " xsd:integer.");
                }
                call.getArgs().forEach(Offered::expression);
            }
            case ExprFunctionOp exists -> element(exists.getElement());
            case ExprFunction function -> {
                String home = function.getClass().getPackageName();
                if (!home.equals("org.apache.jena.sparql.expr")) {
                    throw refuse(function.getFunctionSymbol().getSymbol());
                }
                function.getArgs().forEach(Offered::expression);
            }
            case ExprAggregator aggregate -> {
                String home = aggregate.getAggregator().getClass().getSimpleName();
                if (home.startsWith("AggCustom")) {
                    throw refuse("this aggregate");
                }
                if (aggregate.getAggregator().getExprList() != null) {
                    aggregate.getAggregator().getExprList().forEach(Offered::expression);
                }
            }
            case ExprVar variable -> {}
            case NodeValue value -> {}
            case ExprTripleTerm term -> {}
            default -> throw refuse(expression.getClass().getSimpleName());
        }
    }

    private static void node(Node node) {
        if (node.isURI() && node.getURI().startsWith("java:")) {
            throw refuse("a program");
        }
    }

    private static Refusal refuse(String what) {
        return new Refusal(Kind.NOT_OFFERED, "Not offered here: " + what + ".", "");
    }
}
