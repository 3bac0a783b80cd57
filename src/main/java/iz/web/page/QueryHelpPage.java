package iz.web.page;

import iz.rdf.Iris;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How to query the archive from one's own tools: `/about/query`. The code is in files, which tests
/// run where the tool is at hand; readers see it with the address at which they read.
public final class QueryHelpPage implements Handler {
    private static final String FOLDER = "/iz/query/snippets/";
    private static final String ELSEWHERE = "http://localhost:8080";

    /// The sections in order, and the file with the code of each; empty for none.
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("endpoint", "");
        SECTIONS.put("search", "search.rq");
        SECTIONS.put("state", "");
        SECTIONS.put("limits", "");
        SECTIONS.put("curl", "curl.sh");
        SECTIONS.put("iz", "iz.sh");
        SECTIONS.put("python", "python.py");
        SECTIONS.put("sparqlwrapper", "sparqlwrapper.py");
        SECTIONS.put("rdflib", "rdflib.py");
        SECTIONS.put("jupyter", "jupyter.py");
        SECTIONS.put("r", "r.R");
        SECTIONS.put("openrefine", "openrefine.txt");
    }

    private final Templates templates;
    private final Iris iris;

    public QueryHelpPage(Templates templates, Iris iris) {
        this.templates = templates;
        this.iris = iris;
    }

    /// @param code to copy; null for none
    record Section(String name, String head, String text, @Nullable String code) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("about.query.title"), ui.tag()),
                        Trail.word(ui, "sparql.title", "/sparql")));
        model.put("sections", sections(ui, site(visit)));
        return templates.page(QueryHelpPage.class, ui, model);
    }

    /// The address at which the page was asked for.
    private static String site(Visit visit) {
        String host = visit.wishes().host();
        return host.matches("[A-Za-z0-9.:\\[\\]-]+") ? "http://" + host : ELSEWHERE;
    }

    private List<Section> sections(Ui ui, String site) {
        return SECTIONS.entrySet().stream()
                .map(section -> {
                    String key = "about.query." + section.getKey();
                    String file = section.getValue();
                    return new Section(
                            section.getKey(),
                            ui.say(key + ".head"),
                            ui.say(key + ".text"),
                            file.isEmpty() ? null : code(file, site, iris.base()));
                })
                .toList();
    }

    /// The code of a file, for one site.
    static String code(String file, String site, String base) {
        try (InputStream in = QueryHelpPage.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{site}", site)
                    .replace("{base}", base)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
