package iz.web.data;

import iz.poem.Names;
import iz.poem.Reference;
import iz.poem.Relator;
import iz.poem.Role;
import iz.poem.Version;
import iz.poem.Wording;
import iz.poem.Work;
import iz.rdf.Vocabulary;
import iz.web.http.MediaType;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

import java.util.List;

/// Works and versions in the words of schema.org, for search engines. The context is inline: nobody
/// has to fetch it.
public final class SchemaOrg {
    private final Library library;

    public SchemaOrg(Library library) {
        this.library = library;
    }

    public Offer ofWork() {
        return Offer.bySuffix(
                MediaType.SCHEMA_ORG,
                visit ->
                        library.answer(
                                visit,
                                works -> works.work(library.id(visit)).map(w -> reply(work(w)))));
    }

    public Offer ofVersion() {
        return Offer.bySuffix(MediaType.SCHEMA_ORG, this::version);
    }

    private Reply version(Visit visit) {
        return library.answer(
                visit,
                works ->
                        works.version(library.id(visit))
                                .map(version -> {
                                    JsonObject json = version(version);
                                    works.work(version.work())
                                            .ifPresent(work -> people(json, work));
                                    json.put("exampleOfWork", thing(version.work()));
                                    return reply(json);
                                }));
    }

    private JsonObject work(Work work) {
        JsonObject json = thing(work.id());
        json.put("@type", "CreativeWork");
        json.put("name", names(work.title()));
        people(json, work);
        work.partOf().ifPresent(part -> json.put("isPartOf", named("CreativeWork", part)));
        json.put("genre", labels(work.forms()));
        json.put("keywords", labels(work.themes()));
        work.made()
                .ifPresent(made ->
                        json.put("temporalCoverage", year(made.from()) + "/" + year(made.to())));
        json.put("description", names(work.description()));
        JsonArray examples = new JsonArray();
        work.versions().forEach(version -> examples.add(version(version)));
        json.put("workExample", examples);
        return json;
    }

    private JsonObject version(Version version) {
        JsonObject json = thing(version.id());
        json.put("@type", "CreativeWork");
        json.put("name", names(version.title()));
        json.put("inLanguage", version.tag().value());
        version.source()
                .filter(source -> version.role() == Role.TRANSLATION)
                .ifPresent(source -> json.put("translationOfWork", thing(source)));
        version.source()
                .filter(source -> version.role() == Role.TRANSLITERATION)
                .ifPresent(source -> json.put("isBasedOn", thing(source)));
        version.scheme().ifPresent(scheme -> json.put("description", names(version.description())));
        version.rights().ifPresent(rights -> json.put("license", rights.iri()));
        put(json, "translator", "Person", version.credited(Relator.TRANSLATOR));
        put(json, "editor", "Person", version.credited(Relator.EDITOR));
        put(json, "contributor", "Person", version.credited(Relator.TRANSCRIBER));
        version.contribution()
                .flatMap(contribution -> contribution.day())
                .ifPresent(day -> json.put("datePublished", day.toString()));
        return json;
    }

    private void people(JsonObject json, Work work) {
        put(json, "author", "Person", work.creators());
    }

    private void put(JsonObject json, String property, String type, List<Reference> who) {
        if (!who.isEmpty()) {
            JsonArray all = new JsonArray();
            who.forEach(reference -> all.add(named(type, reference)));
            json.put(property, all);
        }
    }

    private JsonObject named(String type, Reference reference) {
        JsonObject json = thing(reference.id());
        json.put("@type", type);
        json.put("name", names(reference.names()));
        return json;
    }

    private JsonObject thing(iz.poem.Id id) {
        JsonObject json = new JsonObject();
        json.put("@id", library.iri(id));
        return json;
    }

    private static JsonArray names(Names names) {
        JsonArray all = new JsonArray();
        for (Wording wording : names.all()) {
            JsonObject one = new JsonObject();
            one.put("@value", wording.value());
            one.put("@language", wording.tag().value());
            all.add(one);
        }
        return all;
    }

    private static JsonArray labels(List<Reference> concepts) {
        JsonArray all = new JsonArray();
        concepts.forEach(concept -> names(concept.names()).forEach(all::add));
        return all;
    }

    /// ISO 8601 wants four digits.
    private static String year(int year) {
        return year < 0 ? String.format("-%04d", -year) : String.format("%04d", year);
    }

    private static Reply reply(JsonObject json) {
        JsonObject context = new JsonObject();
        context.put("@vocab", Vocabulary.SCHEMA);
        JsonObject license = new JsonObject();
        license.put("@type", "@id");
        context.put("license", license);
        JsonObject whole = new JsonObject();
        whole.put("@context", context);
        json.forEach(whole::put);
        return Reply.of(MediaType.JSON_LD, whole + "\n");
    }
}
