package iz.cli;

import iz.log.FolderInUseException;
import iz.query.Answer;
import iz.query.Ask;
import iz.query.Budget;
import iz.query.Engine;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.ResultFormat;
import iz.query.Running;
import iz.store.DataFolder;
import iz.store.Replica;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `iz query FILE.rq`: asks a data folder, or an endpoint.
@Command(
        name = "query",
        description = {
            "Ask a query of the data folder, or of an endpoint elsewhere.",
            "Tables come as CSV and graphs as Turtle, unless --format says otherwise."
        })
final class QueryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @ParentCommand private Main main = new Main();

    @Parameters(paramLabel = "FILE.rq", description = "The query; - is the standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "An endpoint, such as http://localhost:8080/sparql.")
    private Optional<URI> from = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "srj, srx, csv, tsv; ttl, nt, rdf, jsonld, trig, nq.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "STATE",
            description = "An earlier state: a position in the log, or a day.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--explain", description = "Show the algebra instead of the answer.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        String text =
                file.toString().equals("-")
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : Files.readString(file);
        try {
            Ask ask = new Ask(text, formats(), List.of(), List.of(), at, 0, explain);
            if (from.isPresent()) {
                RemoteQuery.ask(from.get(), ask, System.out);
            } else {
                askFolder(ask);
            }
            System.out.flush();
            return Failures.GOOD;
        } catch (Refusal refusal) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(said(refusal));
            err.flush();
            return Failures.PROBLEMS;
        }
    }

    private List<ResultFormat> formats() {
        if (format.isPresent()) {
            return List.of(
                    ResultFormat.named(format.get())
                            .orElseThrow(() ->
                                    new Refusal(
                                            Refusal.Kind.UNKNOWN,
                                            "there is no format `" + format.get() + "`",
                                            "")));
        }
        return List.of(ResultFormat.CSV, ResultFormat.TURTLE);
    }

    /// `FILE:line: code: sentence`, as problems print.
    private String said(Refusal refusal) {
        Refusal.Place place = refusal.place();
        StringBuilder out = new StringBuilder(file.toString());
        if (place != null) {
            out.append(':').append(place.line()).append(':').append(place.column());
        }
        out.append(": ").append(refusal.kind().code()).append(": ").append(refusal.sentence());
        if (!refusal.expected().isEmpty()) {
            out.append(" Could stand there: ").append(refusal.expected()).append('.');
        }
        return out.append(refusal.hint().isEmpty() ? "" : " " + refusal.hint()).toString();
    }

    private void askFolder(Ask ask) throws IOException {
        Settings settings = main.settings();
        if (!Files.exists(new DataFolder(settings.data()).log())) {
            throw new NoSuchFileException(
                    settings.data() + " holds no archive; `iz load` makes one");
        }
        try (Replica replica = open(settings)) {
            // Who asks on their own machine waits as long as they like.
            Budget budget =
                    new Budget(Duration.ofDays(1), Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
            new Engine(replica, settings.iris(), budget)
                    .answer(ask, new Printed(System.out), new Running());
        }
    }

    /// The views of the query process; beside a running one, views of our own.
    private Replica open(Settings settings) {
        DataFolder folder = new DataFolder(settings.data());
        try {
            return open(folder, folder.query(), settings);
        } catch (FolderInUseException e) {
            return open(folder, folder.queryBeside(), settings);
        }
    }

    private Replica open(DataFolder folder, Path views, Settings settings) {
        PrintWriter err = spec.commandLine().getErr();
        return Replica.open(
                folder,
                views,
                settings.iris(),
                new Described(settings.iris())::graphs,
                sentence -> {
                    err.println(sentence);
                    err.flush();
                },
                TerminalProgress.orSilent());
    }

    /// The answer as it comes.
    private record Printed(OutputStream out) implements Answer {
        @Override
        public void head(Head head) {}

        @Override
        public void bytes(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
        }
    }
}
