package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iz.desk.Account;
import iz.desk.KeyMaking;
import iz.desk.Scope;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/// A program that works over the API with somebody's key, and looks at each answer whether it is as
/// the API says.
record KeyedProgram(AskedSite site, OpenApi api, String token) {
    static KeyedProgram of(AskedSite site, OpenApi api, Account who, Scope... scopes) {
        if (site.desk().keys().make(who, "a test", Set.of(scopes))
                instanceof KeyMaking.Made(String token)) {
            return new KeyedProgram(site, api, token);
        }
        throw new AssertionError(who);
    }

    /// An answer: a status and an object.
    record Said(int status, JsonObject json) {
        JsonObject is(int wanted) {
            assertEquals(wanted, status, json::toString);
            return json;
        }

        String text(String name) {
            return json.get(name).getAsString().value();
        }

        List<JsonObject> all(String name) {
            return json.get(name).getAsArray().stream().map(JsonValue::getAsObject).toList();
        }
    }

    Said get(String path) throws Exception {
        return told("GET", path, site.send(request(path)));
    }

    Said post(String path) throws Exception {
        return told(
                "POST", path, site.send(request(path).POST(HttpRequest.BodyPublishers.noBody())));
    }

    Said post(String path, String body) throws Exception {
        Said said = told("POST", path, sent(path, body));
        if (said.status < 400) {
            api.checkSent("POST", path, JSON.parse(body));
        }
        return said;
    }

    HttpResponse<String> sent(String path, String body) throws Exception {
        return site.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return site.request(path, "Authorization", "Bearer " + token);
    }

    Said told(String method, String path, HttpResponse<String> answer) {
        assertEquals("no-store", AskedSite.header(answer, "Cache-Control"));
        assertEquals("", AskedSite.header(answer, "Access-Control-Allow-Origin"));
        assertEquals("", AskedSite.header(answer, "Set-Cookie"));
        JsonObject json = AskedSite.json(answer);
        api.check(method, path, answer.statusCode(), AskedSite.type(answer), json);
        return new Said(answer.statusCode(), json);
    }
}
