package iz.query;

import java.util.List;
import java.util.Optional;

/// One question to the query process.
///
/// @param text the query as it was typed
/// @param formats acceptable ones, most wanted first; of these the first that fits the query's kind
///   is taken
/// @param defaultGraphs of the protocol, in the place of the query's own FROM
/// @param namedGraphs of the protocol, in the place of FROM NAMED
/// @param at the state that is asked: a position in the log, or a day; empty for the present one
/// @param rows no more than so many, and that is not an error: for a page, which says so. 0 for all
/// @param explain true when not the answer is wanted but the algebra
public record Ask(
        String text,
        List<ResultFormat> formats,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        Optional<String> at,
        long rows,
        boolean explain) {

    public Ask {
        formats = List.copyOf(formats);
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /// All rows of a query over everything as it is, in one format.
    public static Ask of(String text, ResultFormat format) {
        return new Ask(text, List.of(format), List.of(), List.of(), Optional.empty(), 0, false);
    }
}
