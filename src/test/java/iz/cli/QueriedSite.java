package iz.cli;

import iz.log.Progress;
import iz.query.wire.Answers;
import iz.query.wire.QueryProcess;
import iz.rdf.GraphNames;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.Pages;
import iz.web.Server;
import iz.web.http.Assets;

import org.apache.jena.sys.JenaSystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// What `iz serve` opens: readers here, queries in a process of their own.
final class QueriedSite implements AutoCloseable {
    /// Of the archive, as seen by readers.
    static final String PAGE = "/otkur/iz";

    /// Queries give way to all else that the machine has to do, also to what it does beside a test.
    private static final Duration START = Duration.ofMinutes(3);

    private final Archive archive;
    private final QueryProcess process;
    private final Server server;
    private final Answers answers;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /// @param data an empty folder: the bundled corpus is brought in
    QueriedSite(Path data, int deadlineSeconds, int atOnce) throws IOException {
        JenaSystem.init();
        Iris iris = Iris.STANDARD;
        Settings settings =
                Settings.of(
                        Map.of(
                                "data",
                                data.toString(),
                                "query-deadline",
                                Integer.toString(deadlineSeconds),
                                "queries-at-once",
                                Integer.toString(atOnce)),
                        Map.of());
        archive = Archive.open(data, iris, Clock.systemUTC(), said::add, Progress.silent());
        FirstLoad.ifEmpty(
                archive, GraphNames.STANDARD, Path.of("."), new PrintWriter(new StringWriter()));
        process =
                QueryProcess.start(
                        QueryProgram.command(settings), settings.queryDeadline(), said::add);
        Assets assets = new Assets(data.resolve("no-fonts"));
        answers = new Answers(process, () -> archive.state().position());
        Pages pages = Pages.of(archive, iris, assets, answers);
        server = new Server(archive, iris, pages, assets, answers, "localhost", 0);
        server.start();
        awaitReady();
    }

    int port() {
        return server.port();
    }

    /// What the query process's keeper said: a sentence for each time it was started again.
    List<String> said() {
        return List.copyOf(said);
    }

    /// The system's number of the query process.
    ///
    /// @return -1 when there is none just now
    long pid() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                // Not a browser that other tests have left open.
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElse(-1);
    }

    /// What the query process is doing, for whoever has to find out why it does not answer.
    String threads() {
        try {
            Process dump =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "jstack")
                                            .toString(),
                                    Long.toString(pid()))
                            .redirectErrorStream(true)
                            .start();
            try (InputStream said = dump.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "no thread dump: " + e;
        }
    }

    /// Waits until queries are taken.
    ///
    /// @return milliseconds
    long awaitReady() {
        long began = System.nanoTime();
        while (!process.ready()) {
            if (System.nanoTime() - began > START.toNanos()) {
                throw new IllegalStateException("The query process does not start: " + said);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    /// Kills the query process and waits until another takes queries.
    ///
    /// @return milliseconds
    long killAndAwait() throws InterruptedException {
        long began = System.nanoTime();
        long before = pid();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        while (pid() == before || pid() == -1) {
            Thread.sleep(10);
        }
        Thread.sleep(50);
        awaitReady();
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Override
    public void close() {
        server.close();
        process.close();
        archive.close();
    }
}
