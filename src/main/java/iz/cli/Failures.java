package iz.cli;

import iz.desk.UnfitBackupException;
import iz.log.DamagedException;
import iz.log.FolderInUseException;
import iz.log.NotNowException;
import iz.log.RewrittenException;
import iz.log.UnfitGraphException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Turns what a command throws into one sentence and an exit code. The stack trace is shown when
/// `IZ_TRACE` is set.
final class Failures implements IExecutionExceptionHandler {
    static final int GOOD = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USAGE = 2;
    static final int DAMAGED = 3;

    /// A query process ends so when a query cannot be stopped otherwise.
    static final int BROKEN_DOWN = 70;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("iz " + command.getCommandName() + ": " + sentence(failure));
        if (System.getenv("IZ_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return switch (failure) {
            case DamagedException e -> DAMAGED;
            case RewrittenException e -> DAMAGED;
            case UnfitGraphException e -> PROBLEMS;
            case UnfitBackupException e -> PROBLEMS;
            default -> WRONG_USAGE;
        };
    }

    private static String sentence(Throwable failure) {
        return switch (failure) {
            case DamagedException e -> text(e);
            case RewrittenException e -> text(e);
            case FolderInUseException e -> text(e);
            case NotNowException e -> text(e);
            case UnfitGraphException e -> text(e);
            case UnfitBackupException e -> text(e);
            case SettingException e -> text(e);
            case UncheckedIOException e when e.getCause() != null ->
                    e.getCause().toString().equals(e.getMessage())
                            ? sentence(e.getCause())
                            : text(e);
            case NoSuchFileException e -> "no such file or folder: " + e.getFile();
            case FileSystemException e ->
                    e.getFile()
                            + ": "
                            + (e.getReason() == null
                                    ? e.getClass().getSimpleName()
                                    : e.getReason());
            case IOException e -> text(e);
            default -> failure + " (set IZ_TRACE=1 to see where)";
        };
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
