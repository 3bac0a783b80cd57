package iz.cli;

import iz.rdf.Checker;
import iz.rdf.Corpus;
import iz.rdf.GraphNames;
import iz.rdf.Ontology;
import iz.rdf.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz check`: says what is wrong with corpus files, and changes nothing.
@Command(
        name = "check",
        description = "Say what is wrong with corpus files, file by file and line by line.")
final class CheckCommand implements Callable<Integer> {
    private static final int GOOD = 0;
    private static final int PROBLEMS = 1;
    private static final int WRONG_USAGE = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Turtle files, or folders of them.")
    private List<Path> given = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Corpus corpus;
        try {
            corpus = Corpus.of(given, GraphNames.STANDARD);
        } catch (NoSuchFileException e) {
            err.println("iz check: no such file or folder: " + e.getFile());
            return WRONG_USAGE;
        }
        Checker checker =
                new Checker(GraphNames.STANDARD, Ontology.bundled(), iri -> Optional.empty());
        List<Problem> problems = checker.check(corpus);
        problems.forEach(out::println);
        out.flush();
        err.println(
                "iz check: "
                        + problems.size()
                        + (problems.size() == 1 ? " problem in " : " problems in ")
                        + corpus.files().size()
                        + (corpus.files().size() == 1 ? " file" : " files"));
        return problems.isEmpty() ? GOOD : PROBLEMS;
    }
}
