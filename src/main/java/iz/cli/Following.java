package iz.cli;

import iz.log.DamagedException;
import iz.log.Mirror;
import iz.log.RewrittenException;
import iz.store.Archive;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A copy that is served and follows another: from time to time it takes in what is new there.
final class Following implements AutoCloseable {
    /// For a run that is under way; what it copied is kept.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Archive archive;
    private final Mirror mirror;
    private final Duration every;
    private final Consumer<String> say;
    private final Thread thread = new Thread(this::run, "iz-follow");

    /// Nobody is interrupted: that would close the files of the archive under its readers.
    private final CountDownLatch stop = new CountDownLatch(1);

    private String last = "";

    /// @param say told in a sentence when it cannot follow, once for each reason
    Following(Archive archive, Mirror mirror, Duration every, Consumer<String> say) {
        this.archive = archive;
        this.mirror = mirror;
        this.every = every;
        this.say = say;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            archive.follow(mirror);
            last = "";
        } catch (IOException | RewrittenException | DamagedException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(last)) {
                say.accept("This copy could not follow: " + why);
            }
            last = why;
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
