package iz.web;

import iz.web.http.Caller;
import iz.web.http.Fault;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.util.Map;

/// Errors that Jetty finds before a request is one: malformed, too long, too large. Its own error
/// pages never show.
final class JettyErrors implements Request.Handler {
    private final Finish finish;

    JettyErrors(Finish finish) {
        this.finish = finish;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Fault fault =
                switch (status) {
                    case 414 -> new Fault.TooLong();
                    case 431 -> new Fault.HeadersTooLarge();
                    case 500 -> new Fault.Broken();
                    default -> new Fault.Bad("request", "");
                };
        Wishes wishes = Door.read(request, Caller.NONE).wishes();
        Visit visit = new Visit("GET", "/", Map.of(), Query.NONE, wishes, null);
        Reply reply = finish.fault(visit, Reply.of(fault));
        Door.send(reply, request.getMethod(), response, callback);
        return true;
    }
}
