package iz.query.wire;

import com.sun.management.GarbageCollectionNotificationInfo;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

import javax.management.NotificationEmitter;

/// Tells when even a collection of all garbage has left little room: the queries that hold the
/// memory are stopped before the process breaks.
final class MemoryWatch {
    private static final double FULL = 0.85;

    private final Runnable full;

    MemoryWatch(Runnable full) {
        this.full = full;
    }

    void start() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, handback) -> {
                            if (notification
                                            .getType()
                                            .equals(
                                                    GarbageCollectionNotificationInfo
                                                            .GARBAGE_COLLECTION_NOTIFICATION)
                                    && isFull()) {
                                full.run();
                            }
                        },
                        null,
                        null);
            }
        }
    }

    private static boolean isFull() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage after = pool.getCollectionUsage();
            boolean old = pool.getType() == MemoryType.HEAP && pool.getName().contains("Tenured");
            if (old && after != null && after.getMax() > 0) {
                return after.getUsed() > FULL * after.getMax();
            }
        }
        return false;
    }
}
