package iz.web;

import org.junit.jupiter.api.Assumptions;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of the machine that a test needs.
public final class Tool {
    private Tool() {}

    /// What it printed, and how it ended.
    ///
    /// @param out standard output and errors together
    public record Ended(int code, String out) {}

    /// Skips the test with a printed reason; where everything should be there, under `CI=true`, it
    /// fails.
    public static void missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        skip(reason);
    }

    /// Skips the test with a printed reason.
    public static void skip(String reason) {
        System.out.println("Skipped: " + reason);
        Assumptions.abort(reason);
    }

    public static boolean isThere(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// @param more variables of its environment
    public static Ended run(
            Path folder, Map<String, String> more, Duration most, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(out.toFile());
        builder.environment().putAll(more);
        Process process = builder.start();
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException(command + " took longer than " + most);
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }
}
