package iz.query.wire;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.Refusal.Kind;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The query process of this server: started with it, watched, killed when it hangs, started again
/// when it is gone. Readers are served by another process and notice nothing.
public final class QueryProcess implements Asking, AutoCloseable {
    /// The operating system's limit is 107 bytes.
    private static final int LONGEST_SOCKET = 100;

    private static final long STARTS_WITHIN_MILLIS = 2_500;
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final List<String> command;
    private final Path folder;
    private final Consumer<String> say;
    private final QueryClient client;
    private final Duration deadline;
    private final Thread keeper = new Thread(this::keep, "iz-query-keeper");
    private volatile @Nullable Process process;
    private volatile boolean ready;
    private volatile boolean wasReady;
    private volatile boolean closed;
    private final AtomicBoolean looking = new AtomicBoolean();

    private QueryProcess(
            List<String> command, Path folder, Duration deadline, Consumer<String> say) {
        this.command = command;
        this.folder = folder;
        this.deadline = deadline;
        this.say = say;
        this.client = new QueryClient(new Address.Unix(socket(folder)), deadline, this::look);
    }

    /// Starts one, which will be ready soon.
    ///
    /// @param program how to start it: `java`, its options and its words but for the address
    /// @param say told in a sentence when it broke
    public static QueryProcess start(List<String> program, Duration deadline, Consumer<String> say)
            throws IOException {
        QueryProcess process = of(program, deadline, say);
        process.begin();
        return process;
    }

    /// One that has not begun yet.
    public static QueryProcess of(List<String> program, Duration deadline, Consumer<String> say)
            throws IOException {
        Path folder = folder();
        List<String> command = new ArrayList<>(Walls.around());
        command.addAll(program);
        command.add("--listen");
        command.add("unix:" + socket(folder));
        return new QueryProcess(command, folder, deadline, say);
    }

    /// Starts it; from now on it is watched.
    public void begin() {
        keeper.setDaemon(true);
        keeper.start();
    }

    /// A folder that only we can enter, with a path that a socket's name may have.
    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("iz-query");
        int length = socket(folder).toString().getBytes(StandardCharsets.UTF_8).length;
        if (length <= LONGEST_SOCKET) {
            return folder;
        }
        Files.delete(folder);
        return Files.createTempDirectory(Path.of("/tmp"), "iz-query");
    }

    private static Path socket(Path folder) {
        return folder.resolve("s");
    }

    private void keep() {
        long pause = PAUSE_MILLIS;
        boolean again = false;
        while (!closed) {
            wasReady = false;
            try {
                int code = run(again);
                again |= wasReady;
                if (!closed) {
                    say.accept("The query process ended (" + code + ") and is started again.");
                }
            } catch (IOException e) {
                say.accept("The query process cannot be started: " + e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            // One that breaks before it is ready would else take all the time of the machine.
            pause = wasReady ? PAUSE_MILLIS : Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            try {
                Thread.sleep(wasReady ? 0 : pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// @param again true when one was ready before
    private int run(boolean again) throws IOException, InterruptedException {
        Files.deleteIfExists(socket(folder));
        List<String> words = new ArrayList<>(command);
        if (again) {
            words.add("--again");
        }
        Process started =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process = started;
        if (closed) {
            started.destroyForcibly();
        }
        // It says one line when it is ready, and ends when its input does: it cannot outlive us.
        try (BufferedReader out = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("ready")) {
                    wasReady = true;
                    ready = true;
                }
            }
        } finally {
            ready = false;
        }
        return started.waitFor();
    }

    @Override
    public AnswerStream ask(Ask ask, BooleanSupplier gone) {
        long began = System.nanoTime();
        while (true) {
            await(began, gone);
            try {
                return client.ask(ask, gone, began);
            } catch (ConnectException e) {
                // It ended just before; what was not asked can wait for the next.
                pause(began, gone);
            } catch (IOException e) {
                throw new Refusal(
                        Kind.MEMORY,
                        "The query process broke down, by this query or another, and is being"
                                + " started again.",
                        "Try again in a few seconds; if it was this query, ask for less.");
            }
        }
    }

    private void await(long began, BooleanSupplier gone) {
        while (!ready) {
            pause(began, gone);
        }
    }

    private void pause(long began, BooleanSupplier gone) {
        long most = Math.min(STARTS_WITHIN_MILLIS * 1_000_000, deadline.toNanos() / 2);
        if (closed || gone.getAsBoolean() || System.nanoTime() - began > most) {
            throw new Refusal(
                    Kind.BUSY, "The query process is starting.", "Try again in a few seconds.");
        }
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.BUSY, "The server is stopping.", "");
        }
    }

    /// True when it takes questions.
    public boolean ready() {
        return ready;
    }

    /// Ends the process unless it is only slow: then it stops what is late by itself.
    private void look() {
        Process suspect = process;
        if (suspect == null || !looking.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        if (!client.alive(ALIVE_WITHIN)) {
                            suspect.destroyForcibly();
                        }
                    } finally {
                        looking.set(false);
                    }
                });
    }

    /// Ends it at once; another is started.
    private void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Override
    public void close() {
        closed = true;
        kill();
        keeper.interrupt();
        try {
            keeper.join(5_000);
            Files.deleteIfExists(socket(folder));
            Files.deleteIfExists(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
