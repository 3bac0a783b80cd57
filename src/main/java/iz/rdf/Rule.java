package iz.rdf;

import java.util.List;
import java.util.function.Consumer;

/// One concern that every document is checked for.
interface Rule {
    /// The codes of the problems that it may report.
    List<String> codes();

    void check(Document document, Neighbours neighbours, Consumer<Problem> problems);
}
