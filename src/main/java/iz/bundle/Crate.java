package iz.bundle;

import iz.poem.Rights;
import iz.poem.Version;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

import java.util.Map;
import java.util.TreeMap;

/// What is in the bag, for programs that know neither Iz nor RDF records: RO-Crate 1.1.
final class Crate {
    private static final String EACH_ITS_OWN =
            "Each text has its own rights, stated with it here and in its record.";

    private final TreeMap<String, JsonObject> parts = new TreeMap<>();

    /// @param file its record in the payload
    /// @param iri of the version
    void add(String file, String iri, Version version) {
        JsonObject part = new JsonObject();
        part.put("@id", file);
        part.put("@type", "File");
        part.put("name", iri.substring(iri.indexOf("//") + 2));
        part.put("about", reference(iri));
        part.put("encodingFormat", "application/n-quads");
        part.put("inLanguage", version.tag().toString());
        version.rights().map(Rights::iri).ifPresent(r -> part.put("license", reference(r)));
        parts.put(file, part);
    }

    /// @param day of the last publication
    String json(String name, String day) {
        JsonObject descriptor = new JsonObject();
        descriptor.put("@id", "ro-crate-metadata.json");
        descriptor.put("@type", "CreativeWork");
        descriptor.put("conformsTo", reference("https://w3id.org/ro/crate/1.1"));
        descriptor.put("about", reference("./"));
        JsonObject root = new JsonObject();
        root.put("@id", "./");
        root.put("@type", "Dataset");
        root.put("name", name);
        root.put("description", "All records of the archive, its signed log, and its pages.");
        root.put("datePublished", day);
        root.put("license", EACH_ITS_OWN);
        JsonArray has = new JsonArray();
        parts.keySet().forEach(file -> has.add(reference(file)));
        root.put("hasPart", has);
        JsonArray graph = new JsonArray();
        graph.add(descriptor);
        graph.add(root);
        parts.values().forEach(graph::add);
        JsonObject crate = new JsonObject();
        crate.put("@context", "https://w3id.org/ro/crate/1.1/context");
        crate.put("@graph", graph);
        return crate + "\n";
    }

    /// What may be done with each text, as a table.
    static String rights(Map<String, Version> versions) {
        StringBuilder table = new StringBuilder("version\tlanguage\trights\n");
        new TreeMap<>(versions)
                .forEach((iri, version) ->
                        table.append(iri)
                                .append('\t')
                                .append(version.tag())
                                .append('\t')
                                .append(version.rights().map(Rights::iri).orElse(""))
                                .append('\n'));
        return table.toString();
    }

    private static JsonObject reference(String id) {
        JsonObject reference = new JsonObject();
        reference.put("@id", id);
        return reference;
    }
}
