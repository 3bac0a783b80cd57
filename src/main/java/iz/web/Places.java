package iz.web;

import jdk.management.VirtualThreadSchedulerMXBean;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;

/// How many replies are made at once; others wait in the order in which they came. What is kept
/// needs no place, and who waits for a client's bytes, coming or going, or for the process that
/// answers queries, holds none: so neither slow clients nor a flood of questions keeps readers from
/// pages that are there.
final class Places {
    /// More would not make more in the same time, only let all wait longer, also those who need no
    /// place.
    private static final int COUNT = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /// The JVM gives a virtual thread its turn when another one waits, not before, so a page that
    /// is kept would wait for those that are made. With more carriers than can be at work at once
    /// there is always a free one for it, and the operating system shares the processors.
    static void makeRoom() {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        int atWork = 2 * COUNT;
        scheduler.setParallelism(atWork + Runtime.getRuntime().availableProcessors());
    }

    private final Semaphore free = new Semaphore(COUNT, true);

    void take() {
        free.acquireUninterruptibly();
    }

    void leave() {
        free.release();
    }

    /// The same stream, for one who holds a place: it is left while the client takes the bytes.
    OutputStream leftToWrite(OutputStream client) {
        return new FilterOutputStream(client) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            @SuppressWarnings("ThreadPriorityCheck")
            public void write(byte[] bytes, int offset, int count) throws IOException {
                leave();
                try {
                    out.write(bytes, offset, count);
                    // A client that takes all at once would else have the processor to itself.
                    Thread.yield();
                } finally {
                    take();
                }
            }

            @Override
            public void flush() throws IOException {
                leave();
                try {
                    out.flush();
                } finally {
                    take();
                }
            }
        };
    }
}
