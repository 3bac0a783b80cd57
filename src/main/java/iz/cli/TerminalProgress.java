package iz.cli;

import iz.log.Progress;

import java.io.Console;
import java.util.Locale;

/// Shows how far long work has come, on one line of a terminal, four times a second at most.
final class TerminalProgress implements Progress {
    private static final long INTERVAL = 250_000_000;
    private long shown = System.nanoTime();
    private String doing = "";

    /// Silent where the output goes to a file or a pipe.
    // Java 25 went back to null where there is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    static Progress orSilent() {
        Console console = System.console();
        return console != null && console.isTerminal() ? new TerminalProgress() : Progress.silent();
    }

    @Override
    public synchronized void at(String task, long done, long total) {
        long now = System.nanoTime();
        boolean finished = done == total && task.equals(doing);
        if (now - shown < INTERVAL && !finished) {
            return;
        }
        shown = now;
        doing = finished ? "" : task;
        String of = total == 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
        System.err.print(String.format(Locale.ROOT, "\r\u001b[K%s: %,d%s", task, done, of));
        System.err.print(finished ? "\r\u001b[K" : "");
        System.err.flush();
    }
}
