package iz.web.data;

import iz.query.Ask;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.ResultFormat;
import iz.query.wire.Answers;
import iz.query.wire.Answers.Answered;
import iz.web.http.Body;
import iz.web.http.Caller;
import iz.web.http.ETags;
import iz.web.http.Handler;
import iz.web.http.MediaType;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.atlas.json.JsonObject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// `/sparql`: the SPARQL 1.1 Protocol for programs, the form for people, the service description
/// for those that ask for neither. Queries go through to the query process.
public final class SparqlEndpoint implements Handler {
    private static final String PLAIN = "text/plain; charset=utf-8";

    /// So many requests are read and worked on at the same time: readers need the threads too.
    private static final int MOST_AT_ONCE = 24;

    private final Semaphore doorway = new Semaphore(MOST_AT_ONCE);
    private final Answers answers;
    private final Handler page;
    private final Handler description;

    /// @param page for people
    /// @param description of the service, in RDF
    public SparqlEndpoint(Answers answers, Handler page, Handler description) {
        this.answers = answers;
        this.page = page;
        this.description = description;
    }

    @Override
    public Reply answer(Visit visit) {
        if (visit.method().equals("OPTIONS")) {
            return open(new Reply(204, Map.of(), new Body.Empty()))
                    .with("Allow", "GET, HEAD, POST, OPTIONS")
                    .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                    .with("Access-Control-Allow-Headers", "Accept, Content-Type")
                    .with("Access-Control-Max-Age", "86400");
        }
        if (!doorway.tryAcquire()) {
            return open(problem(Answers.tooMany())).adding("Vary", "Accept");
        }
        try {
            if (SparqlRequest.wantsPage(visit)) {
                Visit asked =
                        visit.method().equals("POST")
                                ? visit.asking(SparqlRequest.of(visit).forPage())
                                : visit;
                return page.answer(asked).adding("Vary", "Accept, Accept-Language");
            }
            SparqlRequest request = SparqlRequest.of(visit);
            if (request.text().isEmpty()) {
                return described(visit);
            }
            return open(reply(request, visit)).adding("Vary", "Accept");
        } catch (Refusal refusal) {
            return open(problem(refusal)).adding("Vary", "Accept");
        } finally {
            doorway.release();
        }
    }

    private Reply described(Visit visit) {
        if (visit.method().equals("POST")) {
            throw new Refusal(Refusal.Kind.SYNTAX, "There is no query.", "Send one as `query=`.");
        }
        return open(description.answer(visit)).adding("Vary", "Accept");
    }

    private Reply reply(SparqlRequest request, Visit visit) {
        Ask ask = request.ask(visit.wishes().accept());
        Answered answered;
        try {
            Caller caller = visit.caller();
            answered = caller.whileResting(() -> answers.ask(ask, caller::gone));
        } catch (IOException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new Refusal(
                            Refusal.Kind.MEMORY, "The query process broke down.", "Try again.");
        }
        Head head = answered.head();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Type",
                ask.explain() ? PLAIN : ResultFormat.valueOf(head.format()).contentType());
        Reply reply =
                switch (answered) {
                    case Answered.Whole(Head h, byte[] bytes, String hash) ->
                            new Reply(200, headers, new Body.Bytes(bytes))
                                    .with("ETag", ETags.of(hash, ""));
                    case Answered.Flowing flowing when visit.method().equals("HEAD") -> {
                        // Nobody will read it: it is not worked on any more.
                        flowing.stream().close();
                        yield new Reply(200, headers, new Body.Stream(out -> {}, true));
                    }
                    case Answered.Flowing flowing ->
                            new Reply(
                                    200, headers, new Body.Stream(out -> pass(flowing, out), true));
                };
        return stated(reply, request, visit, ask, head);
    }

    private static void pass(Answered.Flowing flowing, OutputStream out) throws IOException {
        try (var stream = flowing.stream()) {
            stream.transferTo(out);
        }
    }

    private static Reply stated(
            Reply reply, SparqlRequest request, Visit visit, Ask ask, Head head) {
        String name =
                "iz-"
                        + head.kind().toLowerCase(Locale.ROOT)
                        + "-"
                        + ETags.of(ask.text().getBytes(StandardCharsets.UTF_8), "")
                                .replaceAll("[^A-Za-z0-9]", "")
                                .substring(0, 8)
                        + "-at-"
                        + head.position()
                        + "."
                        + (ask.explain() ? "txt" : ResultFormat.valueOf(head.format()).extension());
        Reply out =
                reply.with("Iz-Log-Position", Long.toString(head.position()))
                        .with("Iz-Log-Chain", head.chain())
                        .with(
                                "Server-Timing",
                                "query;dur=" + Math.round(head.micros() / 100.0) / 10.0)
                        .with("Content-Disposition", "inline; filename=\"" + name + "\"");
        if (head.changing()) {
            out = out.with("Cache-Control", "no-store");
        }
        if (visit.method().equals("POST")) {
            return out;
        }
        Query dated = request.parameters().with("at", Long.toString(head.position())).without("ui");
        return out.linking(dated.appendTo(visit.path()), "memento");
    }

    /// A refusal as `application/problem+json` (RFC 9457), with what else is known of it.
    static Reply problem(Refusal refusal) {
        JsonObject json = new JsonObject();
        json.put("type", "urn:iz:problem:" + refusal.kind().code());
        json.put("title", title(refusal.kind()));
        json.put("status", refusal.kind().status());
        json.put("detail", refusal.sentence());
        Refusal.Place place = refusal.place();
        if (place != null) {
            json.put("line", place.line());
            json.put("column", place.column());
        }
        if (!refusal.expected().isEmpty()) {
            json.put("expected", refusal.expected());
        }
        if (!refusal.hint().isEmpty()) {
            json.put("hint", refusal.hint());
        }
        Reply reply =
                Reply.of(MediaType.PROBLEM, json + "\n")
                        .withStatus(refusal.kind().status())
                        .with("Cache-Control", "no-store");
        return refusal.kind().status() == 503 ? reply.with("Retry-After", "5") : reply;
    }

    private static String title(Refusal.Kind kind) {
        return switch (kind) {
            case SYNTAX -> "This is no SPARQL query";
            case NOT_OFFERED -> "Not offered here";
            case UNKNOWN -> "No such thing";
            case UPDATE -> "This endpoint can only be read";
            case FORMAT -> "Not available in that form";
            case MEDIA_TYPE -> "A body of another type";
            case SIZE -> "The query is too large";
            case BUDGET -> "The answer is too large";
            case DEADLINE -> "The query took too long";
            case MEMORY -> "The query took too much memory";
            case BUSY -> "Busy";
            case BROKEN -> "Something broke here";
        };
    }

    /// Public data without cookies: pages elsewhere may read it, and its errors.
    private static Reply open(Reply reply) {
        return reply.with("Access-Control-Allow-Origin", "*")
                .with(
                        "Access-Control-Expose-Headers",
                        "Iz-Log-Position, Iz-Log-Chain, Server-Timing, Link, Retry-After");
    }
}
