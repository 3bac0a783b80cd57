package iz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The packaged program at work, as a process of its own that can be killed.
final class RunningIz {
    private final Process process;
    private final Path output;
    private final long begun = System.nanoTime();
    private final CompletableFuture<Long> ended;

    /// @param output where what it says is kept
    RunningIz(Path output, List<String> arguments) throws IOException {
        this.output = output;
        List<String> command = new ArrayList<>();
        command.add(Path.of("target/iz/bin/iz").toAbsolutePath().toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // So short a run has no time to win by the second compiler.
        builder.environment().put("IZ_OPTS", "-XX:TieredStopAtLevel=1");
        process = builder.start();
        ended = process.onExit().thenApply(gone -> System.nanoTime());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void await(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// @return true when it had ended by itself
    boolean kill() throws Exception {
        boolean done = !process.isAlive();
        process.destroyForcibly().onExit().get();
        return done;
    }

    /// Waits for its end, at most two minutes.
    int exit() throws Exception {
        process.onExit().get(2, TimeUnit.MINUTES);
        return process.exitValue();
    }

    /// How long it ran, when it has ended.
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(ended.join() - begun);
    }

    boolean said(String... any) throws IOException {
        String all = all();
        return List.of(any).stream().anyMatch(all::contains);
    }

    String all() throws IOException {
        return Files.readString(output);
    }
}
