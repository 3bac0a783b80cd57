package iz.cli;

import iz.language.Tags;
import iz.log.Progress;
import iz.rdf.Checker;
import iz.rdf.Corpus;
import iz.rdf.CorpusFile;
import iz.rdf.Document;
import iz.rdf.GraphNames;
import iz.rdf.Ontology;
import iz.rdf.Problem;
import iz.rdf.TurtleReader;
import iz.store.Archive;
import iz.store.Published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Brings files into an archive: all of them, or none when one has a problem.
final class Loading {
    private final Archive archive;
    private final GraphNames names;
    private final Progress progress;

    Loading(Archive archive, GraphNames names, Progress progress) {
        this.archive = archive;
        this.names = names;
        this.progress = progress;
    }

    sealed interface Result {
        record Loaded(Published published) implements Result {}

        /// Nothing was loaded.
        record Refused(int files, List<Problem> problems) implements Result {}
    }

    /// @throws java.nio.file.NoSuchFileException if something that was named is not there
    Result load(List<Path> given) throws IOException {
        Corpus corpus = Corpus.of(given, names);
        List<Problem> problems =
                new Checker(names, Ontology.bundled(), archive::graph).check(corpus);
        if (!problems.isEmpty()) {
            return new Result.Refused(corpus.files().size(), problems);
        }
        TurtleReader reader = new TurtleReader(names, new Tags());
        // One at a time: a corpus may be larger than the memory.
        Iterable<Document> documents =
                () -> corpus.files().stream().map(file -> document(reader, file)).iterator();
        return new Result.Loaded(archive.publish(documents, progress));
    }

    private static Document document(TurtleReader reader, CorpusFile file) {
        try {
            return reader.read(file)
                    .document()
                    .orElseThrow(() ->
                            new IOException(
                                    file.name()
                                            + " has changed while it was loaded; nothing was"
                                            + " loaded"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
