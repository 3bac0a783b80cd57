package iz.web.page;

import iz.poem.Dispute;
import iz.poem.Id;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.HashMap;
import java.util.Map;

/// One question and what each side says to it: `/claims/{slug}`.
public final class ClaimsPage implements Handler {
    private final Reader reader;
    private final Templates templates;

    public ClaimsPage(Reader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        return reader.read(
                visit,
                works ->
                        works.dispute(Id.of(visit.path()))
                                .map(dispute ->
                                        templates.page(
                                                ClaimsPage.class, ui, model(ui, works, dispute)))
                                .orElseGet(Reply::notFound));
    }

    private static Map<String, Object> model(Ui ui, Works works, Dispute dispute) {
        Claims.Question question = new Claims(ui, works).question(dispute);
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("trail", Trail.to(ui, question.title()));
        model.put("description", ui.best(dispute.description()));
        model.put("data", dispute.id().value());
        return model;
    }
}
