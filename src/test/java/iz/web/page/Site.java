package iz.web.page;

import iz.poem.Id;
import iz.query.about.Examples;
import iz.query.wire.Answers;
import iz.rdf.Ontology;
import iz.rdf.Term;
import iz.store.Catalogue;
import iz.store.LoadedCorpus;
import iz.store.Works;
import iz.web.http.Assets;
import iz.web.http.Body;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.UiLanguage;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All pages of this package but those of the poems, over a corpus.
final class Site {
    /// Pages are made once.
    private final Map<String, String> made = new HashMap<>();

    final Catalogue catalogue;
    final Templates templates = new Templates(new Assets(Path.of("no-fonts")));
    final Reader reader;
    private final LoadedCorpus corpus;

    Site(LoadedCorpus corpus) {
        this.corpus = corpus;
        this.catalogue = corpus.catalogue();
        this.reader = (visit, page) -> page.apply(new Works(corpus));
    }

    /// A page's address for every kind of page and every thing.
    List<String> paths() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/browse",
                                "/browse?language=fa&in=ug",
                                "/browse?poet=hafez&language=ug",
                                "/browse?form=%3Cb%3E",
                                "/about",
                                "/about/promises",
                                "/about/verify",
                                "/about/data",
                                "/about/query",
                                "/sparql",
                                "/sparql/editor",
                                "/ns"));
        for (String name : corpus.names()) {
            Id id = corpus.iris().id(name).orElseThrow();
            String path = id.value();
            if (id.parent().isEmpty()
                    || path.matches("/(people|places|sources|items|events|concepts|claims)/.*")) {
                all.add(path);
            }
        }
        return all;
    }

    Reply get(String address, UiLanguage language) {
        Visit visit = visit(address, language);
        return handler(visit.path()).answer(visit);
    }

    String html(String address, UiLanguage language) {
        return made.computeIfAbsent(language + address, key -> html(get(address, language)));
    }

    private static String html(Reply reply) {
        if (reply.body() instanceof Body.Bytes bytes) {
            return new String(bytes.bytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no page but " + reply);
    }

    static Visit visit(String address, UiLanguage language) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        List<Query.Parameter> parameters = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : address.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.add(
                        new Query.Parameter(
                                pair.substring(0, equals),
                                java.net.URLDecoder.decode(
                                        pair.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        parameters.add(new Query.Parameter("ui", language.code()));
        return new Visit("GET", path, Map.of(), new Query(parameters), Wishes.NONE, null);
    }

    private Handler handler(String path) {
        String first = path.substring(1).replaceAll("/.*", "");
        return switch (first) {
            case "" -> new HomePage(reader, templates, catalogue);
            case "browse" -> new BrowsePage(templates, catalogue);
            case "sparql" ->
                    path.endsWith("/editor")
                            ? new EditorPage(templates, Pages.ASSETS)
                            : new SparqlPage(
                                    templates,
                                    Answers.none(),
                                    Examples.bundled(corpus.iris()),
                                    corpus.iris());
            case "about" ->
                    path.endsWith("/query")
                            ? new QueryHelpPage(templates, corpus.iris())
                            : new AboutPage(templates, catalogue, () -> Pages.PASS);
            case "ns" -> new NsPage(templates, Term.all(Ontology.bundled()));
            case "people" -> new PersonPage(reader, templates, catalogue);
            case "places" -> new PlacePage(reader, templates, catalogue);
            case "sources" -> new SourcePage(reader, templates, catalogue);
            case "items", "events" -> new ThingPage(reader, templates, catalogue);
            case "concepts" -> new ConceptPage(reader, templates, catalogue);
            case "claims" -> new ClaimsPage(reader, templates);
            default -> new PoetPage(reader, templates, catalogue);
        };
    }
}
