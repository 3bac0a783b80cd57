package iz.rdf;

import iz.language.Characters;

import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what the parser finds. Only the fatal ends the reading: the other problems of the file
/// are to be listed too.
final class ReadingErrors implements ErrorHandler {
    static final String BROKEN = "broken-turtle";
    static final String BAD_IRI = "bad-iri";

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    ReadingErrors(String file) {
        this.file = file;
    }

    void add(long line, String code, String sentence) {
        problems.add(new Problem(file, (int) line, code, sentence));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// The parser warns of IRIs alone; the datatypes and tags that it would also warn of are
    /// examined by rules.
    @Override
    public void warning(String message, long line, long column) {
        badIri(message, line);
    }

    @Override
    public void error(String message, long line, long column) {
        badIri(message, line);
    }

    @Override
    public void fatal(String message, long line, long column) {
        add(line, BROKEN, sentence(message) + " Mend it; what follows was not read.");
        throw new RiotParseException(message, line, column);
    }

    /// The tokenizer and the resolver both speak of the same IRI; once is enough.
    private void badIri(String message, long line) {
        boolean said =
                problems.stream().anyMatch(p -> p.line() == line && p.code().equals(BAD_IRI));
        if (!said) {
            add(line, BAD_IRI, sentence(message));
        }
    }

    private static String sentence(String message) {
        String shown = Characters.printable(message, 200);
        return shown.endsWith(".") ? shown : shown + ".";
    }
}
