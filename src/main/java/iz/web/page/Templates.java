package iz.web.page;

import iz.web.http.Assets;
import iz.web.http.Reply;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Renders the templates that stand beside the page classes. They are read once.
public final class Templates {
    /// A poem must come fast: these pages load one style sheet, the others one more.
    private static final Set<String> POEMS =
            Set.of(ParallelPage.class.getSimpleName(), VersionPage.class.getSimpleName());

    private final TemplateEngine engine = new TemplateEngine();
    private final Assets assets;

    public Templates(Assets assets) {
        this.assets = assets;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("iz/web/page/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /// @param page the class whose name the template has
    /// @param model what the template names besides `ui` and the style sheets
    public Reply page(Class<?> page, Ui ui, Map<String, ?> model) {
        return page(page.getSimpleName(), ui, model);
    }

    Reply page(String template, Ui ui, Map<String, ?> model) {
        return Reply.html(render(template, ui, model));
    }

    String render(String template, Ui ui, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("ui", ui);
        all.put("css", assets.address("iz.css"));
        if (!POEMS.contains(template)) {
            all.put("rooms", assets.address("rooms.css"));
        }
        // Readers need not carry what only forms look like.
        if (ui.visit().path().matches("/(desk|suggest)(/.*)?")) {
            all.put("desk", assets.address("desk.css"));
        }
        return engine.process(template, new Context(ui.tag().locale().toLocale(), all));
    }
}
