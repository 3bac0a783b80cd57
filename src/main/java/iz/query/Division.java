package iz.query;

import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// A division whose error, where it divides by zero, is one of its expression (SPARQL 1.1, 17.2).
/// Jena 6.0.0 knows the decimal `0` for zero, but ends the whole query at `0.0`.
final class Division extends ExprFunction2 {
    /// Jena's optimisations, then this in the place of its division.
    static final RewriteFactory EVERYWHERE =
            context ->
                    op ->
                            Transformer.transform(
                                    new TransformCopy(),
                                    new Replacing(),
                                    Optimize.stdOptimizationFactory.create(context).rewrite(op));

    private Division(Expr dividend, Expr divisor) {
        super(dividend, divisor, "divide", "/");
    }

    @Override
    public NodeValue eval(NodeValue dividend, NodeValue divisor) {
        try {
            return NodeValueOps.divisionNV(dividend, divisor);
        } catch (ArithmeticException e) {
            throw new ExprEvalException("Divide by zero in decimal divide", e);
        }
    }

    @Override
    public Expr copy(Expr dividend, Expr divisor) {
        return new Division(dividend, divisor);
    }

    private static final class Replacing extends ExprTransformCopy {
        @Override
        public Expr transform(ExprFunction2 function, Expr first, Expr second) {
            return function instanceof E_Divide
                    ? new Division(first, second)
                    : super.transform(function, first, second);
        }
    }
}
