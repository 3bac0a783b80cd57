package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The prefixes that the corpus is written with (`corpus/README.md`), and those with which the
/// archive describes itself.
public final class Prefixes {
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private final Map<String, String> all = new LinkedHashMap<>();

    /// @param base the archive's, such as `https://w3id.org/iz/`
    public Prefixes(String base) {
        all.put("cito", Vocabulary.CITO);
        all.put("crm", Vocabulary.CRM);
        all.put("dcterms", Vocabulary.DCTERMS);
        all.put("division", base + "concepts/division#");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("form", base + "concepts/form#");
        all.put("iz", Vocabulary.IZ);
        all.put("lrmoo", Vocabulary.LRMOO);
        all.put("metre", base + "concepts/metre#");
        all.put("mrel", Vocabulary.RELATORS);
        all.put("oa", Vocabulary.OA);
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("people", base + "people/");
        all.put("places", base + "places/");
        all.put("prov", Vocabulary.PROV);
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("schema", Vocabulary.SCHEMA);
        all.put("sd", "http://www.w3.org/ns/sparql-service-description#");
        all.put("sh", "http://www.w3.org/ns/shacl#");
        all.put("skos", Vocabulary.SKOS);
        all.put("sources", base + "sources/");
        all.put("spex", "https://purl.expasy.org/sparql-examples/ontology#");
        all.put("theme", base + "concepts/theme#");
        all.put("void", "http://rdfs.org/ns/void#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /// An IRI as `prefix:name`, where a prefix fits.
    public Optional<String> shortened(String iri) {
        return all.entrySet().stream()
                .filter(each -> iri.startsWith(each.getValue()))
                .filter(each -> LOCAL.matcher(iri.substring(each.getValue().length())).matches())
                .map(each -> each.getKey() + ":" + iri.substring(each.getValue().length()))
                .findFirst();
    }

    /// Each with its namespace, by name.
    public Map<String, String> all() {
        return Collections.unmodifiableMap(all);
    }

    /// Those that the graph has a use for, and the empty one for the parts of its own thing.
    public PrefixMapping of(Graph graph, String iri) {
        Set<String> spaces = new HashSet<>();
        graph.find()
                .forEachRemaining(triple -> {
                    note(triple.getSubject(), spaces);
                    if (!triple.getPredicate().equals(Vocabulary.TYPE)) {
                        note(triple.getPredicate(), spaces);
                    }
                    note(triple.getObject(), spaces);
                });
        PrefixMapping used = PrefixMapping.Factory.create();
        all.forEach((prefix, space) -> {
            if (spaces.contains(space)) {
                used.setNsPrefix(prefix, space);
            }
        });
        String own = iri + "#";
        if (spaces.contains(own) && used.getNsURIPrefix(own) == null) {
            used.setNsPrefix("", own);
        }
        return used;
    }

    private static void note(Node node, Set<String> spaces) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? datatype(node) : "";
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        spaces.add(iri.substring(0, end + 1));
    }

    private static String datatype(Node literal) {
        // Turtle writes these without naming them.
        String datatype = literal.getLiteralDatatypeURI();
        return datatype.endsWith("#string")
                        || datatype.endsWith("#integer")
                        || datatype.endsWith("#langString")
                ? ""
                : datatype;
    }
}
