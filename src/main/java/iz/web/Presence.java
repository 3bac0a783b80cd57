package iz.web;

import iz.web.http.Caller;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// The caller behind a request of Jetty's. While a request is worked on nobody reads from its
/// connection, so that Jetty does not see it close; this looks.
final class Presence implements Caller {
    private static final int PEEK = 4096;

    private final Request request;
    private boolean looking = true;
    private boolean gone;

    Presence(Request request) {
        this.request = request;
    }

    @Override
    public String contentType() {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null ? "" : type;
    }

    @Override
    public byte[] content(int most) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            return in.readNBytes(most + 1);
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
            }
        } catch (IOException e) {
            looking = false;
            gone = true;
        }
        return gone;
    }

    /// The reply is made: from now on Jetty reads from the connection.
    synchronized void end() {
        looking = false;
    }
}
