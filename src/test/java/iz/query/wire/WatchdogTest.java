package iz.query.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.query.Refusal;
import iz.query.Running;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What happens to a query that is late, with the real socket between it and its asker.
class WatchdogTest {
    private static final Duration DEADLINE = Duration.ofMillis(300);

    private static final Slot SLOT = new Slot(new Semaphore(0), DEADLINE);

    private final CountDownLatch broken = new CountDownLatch(1);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Watchdog watchdog = new Watchdog(DEADLINE, broken::countDown);
    private Path folder;
    private SocketChannel asker;
    private SocketChannel caller;

    @BeforeEach
    void connect() throws IOException {
        folder = Files.createTempDirectory("iz-w");
        Address address = new Address.Unix(folder.resolve("s"));
        try (ServerSocketChannel listening = address.listen()) {
            asker = address.connect();
            caller = listening.accept();
        }
        watchdog.start();
    }

    @AfterEach
    void close() throws IOException {
        enough.set(true);
        asker.close();
        caller.close();
        Files.deleteIfExists(folder.resolve("s"));
        Files.delete(folder);
    }

    /// Works on, whatever it is told.
    private void burn() {
        try (Watchdog.Watched watched = watchdog.watch(caller, new Running(), SLOT)) {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            assertFalse(watched.mayTell(), "The asker has been told.");
        }
    }

    @Test
    void theAskerOfAQueryThatDoesNotStopIsToldAndTheProcessBreaksDown() throws Exception {
        Thread worker = Thread.ofPlatform().daemon().start(this::burn);
        Frames.Frame told = new Frames.Reader(asker).next();
        assertEquals(Frames.FAILURE, told.kind());
        assertEquals(Refusal.Kind.DEADLINE, Messages.refusal(told.fields()).kind());
        assertTrue(broken.await(20, TimeUnit.SECONDS), "It works on and on.");
        assertTrue(worker.isAlive());
    }

    @Test
    void aQueryThatEndsLateIsNoReasonToBreakDown() throws Exception {
        try (Watchdog.Watched watched = watchdog.watch(caller, new Running(), SLOT)) {
            Thread.sleep(DEADLINE.toMillis() + 100);
            assertTrue(watched.mayTell(), "Nobody has told the asker yet.");
        }
        caller.close();
        assertThrows(EOFException.class, () -> new Frames.Reader(asker).next());
        assertFalse(broken.await(1_500, TimeUnit.MILLISECONDS));
    }

    @Test
    @SuppressWarnings("NullAway")
    void withoutTheWatchTheProcessBreaksDown() throws Exception {
        // A query that is none: to look at it fails.
        try (Watchdog.Watched watched = watchdog.watch(caller, null, SLOT)) {
            assertTrue(broken.await(20, TimeUnit.SECONDS), "Its failure went unnoticed.");
            assertTrue(watched.mayTell());
        }
    }
}
