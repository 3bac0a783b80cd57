package iz.web.data;

import iz.poem.Id;
import iz.rdf.Iris;
import iz.store.Question;
import iz.store.Search;
import iz.store.text.Line;
import iz.store.text.Span;
import iz.store.text.TextSearcher;
import iz.web.http.MediaType;
import iz.web.http.Offer;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What the search page shows, as JSON: `/search.json?q=`. Places in a text are counted in code
/// points.
public final class SearchFeed {
    private final Search search;
    private final Iris iris;

    public SearchFeed(Search search, Iris iris) {
        this.search = search;
        this.iris = iris;
    }

    public Offer offer() {
        return Offer.of(MediaType.JSON, this::answer);
    }

    private Reply answer(Visit visit) {
        Optional<String> unknown = Question.unknownKind(visit.query()::first);
        if (unknown.isPresent()) {
            return Reply.bad("kind", unknown.get());
        }
        Question question = Question.of(visit.query()::first);
        Search.Answer answer =
                search.ask(question, new TreeSet<>(List.of(visit.ui().tag().language(), "en")));
        TextSearcher.Found found = answer.found();
        JsonObject json = new JsonObject();
        json.put("query", question.asked().text());
        json.put("page", question.page());
        json.put("lines", found.lines());
        json.put("more", found.more());
        json.put("nearestOnly", found.near());
        JsonArray names = new JsonArray();
        answer.names().forEach(name -> names.add(name(name)));
        json.put("names", names);
        JsonArray hits = new JsonArray();
        found.hits().forEach(hit -> hits.add(hit(hit)));
        json.put("hits", hits);
        if (answer.next()) {
            Query next = Query.of(question.address(question.page() + 1));
            json.put("next", next.appendTo("/search.json"));
        }
        return Reply.of(MediaType.JSON, json.toString());
    }

    private JsonObject name(TextSearcher.Name name) {
        JsonObject json = new JsonObject();
        json.put("id", iris.iri(name.thing()));
        json.put("name", name.name().value());
        json.put("language", name.name().tag().value());
        json.put("marks", marks(name.name().value(), name.marks().spans()));
        return json;
    }

    private JsonObject hit(TextSearcher.Hit hit) {
        JsonObject json = line(hit.line());
        json.put("marks", marks(hit.line().text(), hit.marks().spans()));
        json.put("closeness", hit.marks().closeness().name().toLowerCase(Locale.ROOT));
        json.put("original", iris.iri(hit.root()));
        JsonArray beside = new JsonArray();
        hit.beside().forEach(line -> beside.add(line(line)));
        json.put("beside", beside);
        JsonArray again = new JsonArray();
        hit.again().forEach(line -> again.add(iris.iri(line.id())));
        json.put("again", again);
        return json;
    }

    private JsonObject line(Line line) {
        JsonObject json = new JsonObject();
        json.put("line", iris.iri(line.id()));
        json.put("version", iris.iri(line.version()));
        json.put("work", iris.iri(line.work()));
        json.put("kind", Question.code(line.role()));
        json.put("language", line.tag().value());
        json.put("index", line.index());
        json.put("text", line.text());
        JsonArray renders = new JsonArray();
        line.renders().stream().map((Id id) -> iris.iri(id)).forEach(renders::add);
        json.put("renders", renders);
        return json;
    }

    private static JsonArray marks(String text, List<Span> spans) {
        JsonArray marks = new JsonArray();
        for (Span span : spans) {
            JsonArray two = new JsonArray();
            two.add(text.codePointCount(0, span.start()));
            two.add(text.codePointCount(0, span.end()));
            marks.add(two);
        }
        return marks;
    }
}
