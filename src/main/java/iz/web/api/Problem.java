package iz.web.api;

import iz.web.http.MediaType;
import iz.web.http.Reply;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/// Why a program does not get what it wants: `application/problem+json` (RFC 9457).
final class Problem extends RuntimeException {
    private final int status;
    private final String title;
    private final transient JsonObject more = new JsonObject();
    private String challenge = "";

    private Problem(int status, String title, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.title = title;
    }

    static Problem malformed(String sentence) {
        return new Problem(400, "This request cannot be understood", sentence);
    }

    /// @param challenge for `WWW-Authenticate` (RFC 6750, 3)
    static Problem keyless(String sentence, String challenge) {
        Problem problem = new Problem(401, "A key is needed", sentence);
        problem.challenge = challenge;
        return problem;
    }

    static Problem scopeless(String sentence) {
        Problem problem = forbidden(sentence);
        problem.challenge = "Bearer realm=\"iz\", error=\"insufficient_scope\"";
        return problem;
    }

    static Problem forbidden(String sentence) {
        return new Problem(403, "Not for this key", sentence);
    }

    static Problem missing(String sentence) {
        return new Problem(404, "There is no such thing", sentence);
    }

    static Problem conflict(String sentence) {
        return new Problem(409, "Not as things stand", sentence);
    }

    static Problem tooLarge(String sentence) {
        return new Problem(413, "Too large", sentence);
    }

    static Problem otherType(String sentence) {
        return new Problem(415, "A body of another type", sentence);
    }

    static Problem unfit(String sentence) {
        return new Problem(422, "Something must be put right", sentence);
    }

    static Problem notNow(String sentence) {
        return new Problem(503, "Not now", sentence);
    }

    /// Says more, under a name of its own.
    Problem with(String name, JsonValue value) {
        more.put(name, value);
        return this;
    }

    Reply reply() {
        JsonObject json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", String.valueOf(getMessage()));
        more.forEach(json::put);
        Reply reply = Reply.of(MediaType.PROBLEM, json + "\n").withStatus(status);
        return challenge.isEmpty() ? reply : reply.with("WWW-Authenticate", challenge);
    }
}
