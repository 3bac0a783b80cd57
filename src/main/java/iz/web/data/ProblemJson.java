package iz.web.data;

import iz.web.http.Fault;
import iz.web.http.MediaType;
import iz.web.http.Reply;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// A fault as `application/problem+json` (RFC 9457).
public final class ProblemJson {
    private ProblemJson() {}

    public static Reply of(Fault fault) {
        JsonObject json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", FaultWords.title(fault));
        json.put("status", fault.status());
        json.put("detail", FaultWords.sentence(fault));
        if (fault instanceof Fault.Missing missing && !missing.near().isEmpty()) {
            JsonArray near = new JsonArray();
            missing.near().forEach(near::add);
            json.put("near", near);
        }
        if (fault instanceof Fault.NoSuchForm form) {
            JsonArray offered = new JsonArray();
            for (Fault.Choice choice : form.offered()) {
                JsonObject one = new JsonObject();
                one.put("type", choice.type().name());
                one.put("href", choice.path());
                offered.add(one);
            }
            json.put("offered", offered);
        }
        return Reply.of(MediaType.PROBLEM, json.toString() + "\n");
    }
}
