package iz.web;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Closes connections whose next request does not arrive whole in time. Jetty's idle timeout starts
/// anew with every byte, so a client that drips its headers would hold a connection for ever.
///
/// When there are as many connections as there may be, a new one takes the place of the one whose
/// reply takes longest, if that is longer than a client may take to ask; if there is none, of the
/// one that has waited longest without ever having asked for anything whole; if there is none, of
/// the one that has asked for nothing since longest. So slow clients displace each other and not
/// readers.
final class Deadlines extends Handler.Wrapper implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration time;
    private final int most;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();
    private final Set<EndPoint> strangers = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<EndPoint> idle = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<EndPoint, Long> busy = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicInteger open = new AtomicInteger();

    /// @param most connections at once
    /// @param time from the connection's opening, or from the end of the last reply, to the end of
    ///   the next request's headers
    Deadlines(Handler handler, Scheduler scheduler, int most, Duration time) {
        super(handler);
        this.most = most;
        this.scheduler = scheduler;
        this.time = time;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        if (open.incrementAndGet() > most) {
            Optional<EndPoint> displaced =
                    slowest().or(() -> first(strangers)).or(() -> first(idle));
            displaced.ifPresent(EndPoint::close);
        }
        strangers.add(endPoint);
        await(endPoint);
    }

    /// The one whose reply takes longest, taken away if it takes too long.
    private Optional<EndPoint> slowest() {
        synchronized (busy) {
            Iterator<Map.Entry<EndPoint, Long>> each = busy.entrySet().iterator();
            if (!each.hasNext()) {
                return Optional.empty();
            }
            Map.Entry<EndPoint, Long> first = each.next();
            if (System.nanoTime() - first.getValue() < time.toNanos()) {
                return Optional.empty();
            }
            each.remove();
            return Optional.of(first.getKey());
        }
    }

    /// The one that has waited longest, taken away.
    private static Optional<EndPoint> first(Set<EndPoint> all) {
        synchronized (all) {
            Iterator<EndPoint> each = all.iterator();
            if (!each.hasNext()) {
                return Optional.empty();
            }
            EndPoint first = each.next();
            each.remove();
            return Optional.of(first);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.decrementAndGet();
        busy.remove(connection.getEndPoint());
        stopWaiting(connection.getEndPoint());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        stopWaiting(endPoint);
        busy.put(endPoint, System.nanoTime());
        Request.addCompletionListener(
                request,
                failure -> {
                    busy.remove(endPoint);
                    idle.add(endPoint);
                    await(endPoint);
                });
        return super.handle(request, response, callback);
    }

    private void await(EndPoint endPoint) {
        if (!endPoint.isOpen()) {
            stopWaiting(endPoint);
            return;
        }
        Scheduler.Task task =
                scheduler.schedule(endPoint::close, time.toMillis(), TimeUnit.MILLISECONDS);
        Scheduler.Task before = waiting.put(endPoint, task);
        if (before != null) {
            before.cancel();
        }
        if (!endPoint.isOpen()) {
            stopWaiting(endPoint);
        }
    }

    private void stopWaiting(EndPoint endPoint) {
        strangers.remove(endPoint);
        idle.remove(endPoint);
        Scheduler.Task task = waiting.remove(endPoint);
        if (task != null) {
            task.cancel();
        }
    }
}
