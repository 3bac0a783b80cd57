package iz.web.page;

import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.Map;

/// The editor for queries, YASGUI: the one page that runs a script, ours and from here. Who does
/// not want that has `/sparql`.
public final class EditorPage implements Handler {
    /// The editor measures its text and sets the result as inline style.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src"
                    + " 'self' data:; img-src 'self' data:; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final Templates templates;
    private final Assets assets;

    public EditorPage(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "trail",
                Trail.to(
                        ui,
                        Text.of(ui.say("sparql.editor"), ui.tag()),
                        Trail.word(ui, "sparql.title", "/sparql")));
        model.put("yasguiCss", assets.address("yasgui.min.css"));
        model.put("yasgui", assets.address("yasgui.min.js"));
        model.put("editor", assets.address("editor.js"));
        return templates.page(EditorPage.class, ui, model).with("Content-Security-Policy", POLICY);
    }
}
