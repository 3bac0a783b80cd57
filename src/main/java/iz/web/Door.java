package iz.web;

import iz.web.http.Body;
import iz.web.http.Caller;
import iz.web.http.Negotiation;
import iz.web.http.Reply;
import iz.web.http.Wishes;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.Map;

/// The only place where Jetty's requests and responses are touched: in as a `Request` of ours, out
/// from a `Reply`.
final class Door extends Handler.Abstract {
    /// Apart, so that pages are not made in turn with many great answers.
    private static final Places STREAMS = new Places();

    private final Front front;
    private final Held held;
    private final Places places = new Places();

    Door(Front front, Held held) {
        this.front = front;
        this.held = held;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Presence presence = new Presence(request, places, held);
        iz.web.Request asked = read(request, presence);
        Reply reply;
        try {
            reply = front.answer(asked);
        } finally {
            presence.end();
        }
        if (presence.lost() || (asked.body() && !presence.read())) {
            // What is unread would be taken for the next request. A client that is not told may
            // have sent that already when the connection closes.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (reply.body() instanceof Body.Stream) {
            endShown(request, response);
        }
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        int size = reply.body() instanceof Body.Bytes bytes ? bytes.bytes().length : Held.STREAM;
        held.begin(client, size);
        Callback taken = Callback.from(() -> held.end(client), callback);
        send(reply, request.getMethod(), response, taken);
        return true;
    }

    /// The end of a stream is always told from its breaking off: by the last chunk, also where the
    /// connection closes behind it; for clients of HTTP/1.0, which know no chunks, a connection
    /// that breaks off is reset.
    private static void endShown(Request request, Response response) {
        if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
            response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, "chunked");
            return;
        }
        Request.addCompletionListener(
                request,
                failure -> {
                    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
                    if (failure != null && end instanceof SocketChannelEndPoint socket) {
                        reset(socket);
                    }
                });
    }

    private static void reset(SocketChannelEndPoint socket) {
        try {
            socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        }
        socket.close();
    }

    static iz.web.Request read(Request request, Caller caller) {
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new iz.web.Request(
                request.getMethod(),
                path == null ? "" : path,
                query == null ? "" : query,
                new Wishes(
                        all(request, HttpHeader.ACCEPT),
                        Negotiation.languages(all(request, HttpHeader.ACCEPT_LANGUAGE)),
                        all(request, HttpHeader.ACCEPT_ENCODING),
                        all(request, HttpHeader.IF_NONE_MATCH),
                        first(request, "Accept-Datetime"),
                        first(request, "Host")),
                request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                        || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0,
                caller);
    }

    static void send(Reply reply, String method, Response response, Callback callback) {
        response.setStatus(reply.status());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            response.getHeaders().put(header.getKey(), header.getValue());
        }
        boolean head = method.equals("HEAD");
        switch (reply.body()) {
            case Body.Bytes bytes -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.bytes().length);
                ByteBuffer content = ByteBuffer.wrap(head ? new byte[0] : bytes.bytes());
                response.write(true, content, callback);
            }
            case Body.Stream stream when !head -> stream(stream, response, callback);
            case Body.Stream stream -> response.write(true, ByteBuffer.allocate(0), callback);
            case Body.Empty empty -> {
                if (reply.status() != 304) {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
                }
                response.write(true, ByteBuffer.allocate(0), callback);
            }
            case Body.Failed failed -> throw new IllegalStateException("A fault found no words.");
        }
    }

    /// Half a stream is never ended as if it were whole: on failure the connection breaks off.
    private static void stream(Body.Stream stream, Response response, Callback callback) {
        try {
            OutputStream out = Content.Sink.asOutputStream(response);
            if (stream.passedOn()) {
                stream.source().writeTo(out);
            } else {
                STREAMS.take();
                try {
                    stream.source().writeTo(STREAMS.leftToWrite(out));
                } finally {
                    STREAMS.leave();
                }
            }
            out.close();
            callback.succeeded();
        } catch (IOException | RuntimeException | Error e) {
            callback.failed(e);
        }
    }

    private static String all(Request request, HttpHeader name) {
        return String.join(", ", request.getHeaders().getValuesList(name));
    }

    private static String first(Request request, String name) {
        HttpField field = request.getHeaders().getField(name);
        String value = field == null ? null : field.getValue();
        return value == null ? "" : value;
    }
}
