package iz.rdf;

import iz.language.Tags;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads one Turtle file strictly, remembering the line of every triple.
public final class TurtleReader {
    static final String BASE_MISMATCH = "base-mismatch";
    static final String BLANK_NODE = "blank-node";
    static final String STORED_DIRECTION = "stored-direction";
    static final String TRIPLE_TERM = "triple-term";
    static final String UNKNOWN_TAG = "unknown-language-tag";
    static final String NON_CANONICAL_TAG = "non-canonical-tag";

    /// The codes of the problems that reading finds.
    static final List<String> CODES =
            List.of(
                    ReadingErrors.BROKEN,
                    ReadingErrors.BAD_IRI,
                    BASE_MISMATCH,
                    BLANK_NODE,
                    STORED_DIRECTION,
                    TRIPLE_TERM,
                    UNKNOWN_TAG,
                    NON_CANONICAL_TAG);

    private final GraphNames names;
    private final Tags tags;

    public TurtleReader(GraphNames names, Tags tags) {
        this.names = names;
        this.tags = tags;
    }

    /// Reads a file.
    ///
    /// @throws IOException when the file cannot be opened
    public Reading read(CorpusFile file) throws IOException {
        String place = file.place();
        if (place == null) {
            return new Reading(
                    Optional.empty(),
                    List.of(
                            new Problem(
                                    file.name(),
                                    0,
                                    BASE_MISMATCH,
                                    "The file has no @base that the end of its path agrees with;"
                                            + " which graph is it? Begin it with @base <"
                                            + names.base()
                                            + "…> .")));
        }
        return switch (FileText.read(file.path())) {
            case FileText.Bad bad ->
                    new Reading(
                            Optional.empty(),
                            List.of(
                                    new Problem(
                                            file.name(),
                                            bad.line(),
                                            ReadingErrors.BROKEN,
                                            bad.sentence())));
            case FileText.Good good -> parse(file.name(), names.iri(place), good.text());
        };
    }

    /// Reads Turtle that is at hand.
    ///
    /// @param iri the name of its graph
    public Reading parse(String file, String iri, String text) {
        ReadingErrors errors = new ReadingErrors(file);
        LineProfile profile = new LineProfile(iri, tags, errors);
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Tokenizer tokens = TokenizerText.create().fromString(text).errorHandler(errors).build();
        try {
            new LangTurtle(tokens, profile, StreamRDFLib.graph(graph)).parse();
        } catch (RiotException e) {
            // The error handler has it with its line.
            return new Reading(Optional.empty(), errors.problems());
        } catch (StackOverflowError e) {
            errors.add(0, ReadingErrors.BROKEN, "Brackets are nested too deeply.");
            return new Reading(Optional.empty(), errors.problems());
        }
        if (!profile.hasBase()) {
            errors.add(1, BASE_MISMATCH, "Write @base <" + iri + "> . after the prefixes.");
        }
        Document document = new Document(file, profile.getBaseURI(), graph, profile.lines());
        return new Reading(Optional.of(document), errors.problems());
    }
}
