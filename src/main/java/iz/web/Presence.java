package iz.web;

import iz.web.http.Caller;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/// The caller behind a request of Jetty's. While a request is worked on nobody reads from its
/// connection, so that Jetty does not see it close; this looks.
final class Presence implements Caller {
    private static final int PEEK = 4096;

    /// A caller that drips a body holds memory: not for long.
    private static final long BODY_SECONDS = 10;

    private final Request request;
    private final EndPoint endPoint;
    private final Places places;
    private final Held held;
    private boolean placed;
    private boolean looking = true;
    private boolean gone;
    private boolean lost;
    private boolean read;

    Presence(Request request, Places places, Held held) {
        this.request = request;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        this.places = places;
        this.held = held;
    }

    @Override
    public void work() {
        if (!placed) {
            places.take();
            placed = true;
        }
    }

    @Override
    public void rest() {
        if (placed) {
            places.leave();
            placed = false;
        }
    }

    @Override
    public String contentType() {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null ? "" : type;
    }

    @Override
    public String header(String name) {
        return String.join("; ", request.getHeaders().getValuesList(name));
    }

    @Override
    public byte[] content(int most) throws IOException {
        Scheduler.Task late =
                request.getComponents()
                        .getScheduler()
                        .schedule(endPoint::close, BODY_SECONDS, TimeUnit.SECONDS);
        boolean working = placed;
        rest();
        held.begin(endPoint, most);
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] content = in.readNBytes(most + 1);
            read = content.length <= most;
            return content;
        } finally {
            late.cancel();
            held.end(endPoint);
            if (working) {
                work();
            }
        }
    }

    @Override
    public synchronized boolean gone() {
        if (!looking) {
            return gone;
        }
        Connection connection = request.getConnectionMetaData().getConnection();
        if (!(connection.getEndPoint() instanceof SocketChannelEndPoint endPoint)
                || !(connection instanceof Connection.UpgradeTo taker)) {
            looking = false;
            return false;
        }
        ByteBuffer next = ByteBuffer.allocate(PEEK);
        try {
            int read = endPoint.getChannel().read(next);
            if (read < 0) {
                looking = false;
                gone = true;
            } else if (read > 0) {
                // The caller's next request, early: it is handed on, and there is no more to see.
                looking = false;
                taker.onUpgradeTo(next.flip());
                lost = next.hasRemaining();
            }
        } catch (IOException e) {
            looking = false;
            gone = true;
        }
        return gone;
    }

    /// True when more of the caller's next requests came early than could be handed on: the
    /// connection must be closed behind the reply, and the caller asks them again (RFC 9112,
    /// 9.3.2).
    synchronized boolean lost() {
        return lost;
    }

    /// True when the body has been read to its end.
    boolean read() {
        return read;
    }

    /// The reply is made: from now on Jetty reads from the connection.
    void end() {
        rest();
        synchronized (this) {
            looking = false;
        }
    }
}
