package iz.web.page;

import iz.rdf.Term;
import iz.rdf.Vocabulary;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ontology for people: `/ns`.
public final class NsPage implements Handler {
    /// How vocabularies are called for short.
    private static final Map<String, String> PREFIXES =
            Map.of(
                    Vocabulary.IZ,
                    "iz",
                    Vocabulary.LRMOO,
                    "lrmoo",
                    Vocabulary.CRM,
                    "crm",
                    Vocabulary.DCTERMS,
                    "dcterms",
                    Vocabulary.SKOS,
                    "skos",
                    Vocabulary.OA,
                    "oa",
                    Vocabulary.PROV,
                    "prov",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "rdf",
                    "http://www.w3.org/2001/XMLSchema#",
                    "xsd",
                    "http://postdata.linhd.uned.es/ontology/postdata-poeticAnalysis#",
                    "pdp");

    private final Templates templates;
    private final List<Term> terms;

    public NsPage(Templates templates, List<Term> terms) {
        this.templates = templates;
        this.terms = List.copyOf(terms);
    }

    /// A term.
    ///
    /// @param iri whole
    /// @param facts such as `Said of`: `iz:Segment`
    record Entry(
            String name, String iri, Text label, Optional<Text> definition, List<Relation> facts) {}

    /// What a term has to do with others; those of this page are linked.
    record Relation(String label, List<Other> others) {}

    /// @param href empty for a term of another vocabulary
    record Other(String name, String href) {}

    /// The terms of one kind.
    record Group(String head, List<Entry> entries) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        List<Group> groups = new ArrayList<>();
        for (Term.Kind kind : Term.Kind.values()) {
            List<Entry> entries =
                    terms.stream().filter(t -> t.kind() == kind).map(t -> entry(ui, t)).toList();
            if (!entries.isEmpty()) {
                groups.add(new Group(ui.say("ns." + kind), entries));
            }
        }
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("ns.title"), ui.tag()),
                        Trail.word(ui, "nav.about", "/about")));
        model.put("groups", groups);
        model.put("namespace", Vocabulary.IZ);
        return templates.page(NsPage.class, ui, model);
    }

    private static Entry entry(Ui ui, Term term) {
        List<Relation> facts = new ArrayList<>();
        relation(ui, "ns.above", term.above()).ifPresent(facts::add);
        relation(ui, "ns.domain", term.domain()).ifPresent(facts::add);
        relation(ui, "ns.range", term.range()).ifPresent(facts::add);
        relation(ui, "ns.seeAlso", term.seeAlso()).ifPresent(facts::add);
        return new Entry(
                term.name(),
                Vocabulary.IZ + term.name(),
                ui.best(term.label()).orElseGet(() -> Text.of(term.name(), ui.tag())),
                ui.best(term.definition()),
                facts);
    }

    private static Optional<Relation> relation(Ui ui, String label, List<String> iris) {
        return iris.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Relation(ui.say(label), iris.stream().map(NsPage::other).toList()));
    }

    private static Other other(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = PREFIXES.get(iri.substring(0, end));
        String local = iri.substring(end);
        return new Other(
                prefix == null ? iri : prefix + ':' + local,
                "iz".equals(prefix) ? '#' + local : "");
    }
}
