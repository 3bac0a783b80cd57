package iz.web;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Closes connections whose next request does not arrive whole in time. Jetty's idle timeout starts
/// anew with every byte, so a client that drips its headers would hold a connection for ever.
final class Deadlines extends Handler.Wrapper implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration time;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    /// @param time from the connection's opening, or from the end of the last reply, to the end of
    ///   the next request's headers
    Deadlines(Handler handler, Scheduler scheduler, Duration time) {
        super(handler);
        this.scheduler = scheduler;
        this.time = time;
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection.getEndPoint());
    }

    @Override
    public void onClosed(Connection connection) {
        stopWaiting(connection.getEndPoint());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        stopWaiting(endPoint);
        Request.addCompletionListener(request, failure -> await(endPoint));
        return super.handle(request, response, callback);
    }

    private void await(EndPoint endPoint) {
        if (!endPoint.isOpen()) {
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
        Scheduler.Task task = waiting.remove(endPoint);
        if (task != null) {
            task.cancel();
        }
    }
}
