package iz.web.page;

import iz.query.Ask;
import iz.query.Head;
import iz.query.Refusal;
import iz.query.ResultFormat;
import iz.query.Table;
import iz.query.about.Example;
import iz.query.about.Examples;
import iz.query.wire.Answers;
import iz.query.wire.Answers.Answered;
import iz.rdf.Iris;
import iz.web.http.Caller;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// SPARQL for people: a form, questions to begin with, and the answer as a table whose values lead
/// to what they name. `/sparql?query=` and `/sparql?example=`.
public final class SparqlPage implements Handler {
    /// More rows are not read on a page; it says that there are more, and where.
    private static final int ROWS = 500;

    private static final int LONGEST_GRAPH = 60_000;
    private static final int FEWEST_LINES = 8;
    private static final int MOST_LINES = 18;

    private final Templates templates;
    private final Answers answers;
    private final Examples examples;
    private final Cells cells;

    public SparqlPage(Templates templates, Answers answers, Examples examples, Iris iris) {
        this.templates = templates;
        this.answers = answers;
        this.examples = examples;
        this.cells = new Cells(iris);
    }

    /// Questions of one kind.
    record Group(String head, List<Shown> examples) {}

    /// @param current the one that is in the form
    record Shown(Text title, String href, boolean current) {}

    /// An answer in another form.
    record Download(String label, String href) {}

    @Override
    public Reply answer(Visit visit) {
        Ui ui = new Ui(visit);
        Query asked = visit.query();
        Optional<Example> example = asked.first("example").flatMap(examples::named);
        String text =
                asked.first("query")
                        .filter(q -> !q.isBlank())
                        .or(() -> example.map(Example::text))
                        .orElse("")
                        .replace("\r\n", "\n");
        Map<String, Object> model = new HashMap<>();
        model.put("trail", Trail.to(ui, Text.of(ui.say("sparql.title"), ui.tag())));
        model.put("text", text);
        model.put("lines", Math.clamp(text.lines().count() + 1, FEWEST_LINES, MOST_LINES));
        model.put("at", asked.first("at").map(String::strip).orElse(""));
        model.put(
                "example",
                example.map(e -> Text.of(ui.best(e.titles()).orElseThrow().value(), ui.tag())));
        model.put("groups", groups(ui, example));
        model.put("refusal", null);
        model.put("head", null);
        int status = 200;
        boolean update = asked.first("update").isPresent();
        if (update || !text.isEmpty()) {
            try {
                if (update) {
                    throw Refusal.update();
                }
                answer(ui, text, model);
            } catch (Refusal refusal) {
                status = refusal.kind().status();
                refused(ui, text, refusal, model);
            }
        }
        Reply page =
                templates
                        .page(SparqlPage.class, ui, model)
                        .withStatus(status)
                        .with("Content-Language", ui.lang());
        return status == 503 ? page.with("Retry-After", "5") : page;
    }

    private List<Group> groups(Ui ui, Optional<Example> chosen) {
        return examples.groups().stream()
                .map(group ->
                        new Group(
                                ui.say("sparql.group." + group),
                                examples.ofGroup(group).stream()
                                        .map(e ->
                                                new Shown(
                                                        ui.best(e.titles()).orElseThrow(),
                                                        ui.href("/sparql?example=" + e.name()),
                                                        chosen.filter(e::equals).isPresent()))
                                        .toList()))
                .toList();
    }

    private void answer(Ui ui, String text, Map<String, Object> model) {
        Visit visit = ui.visit();
        boolean explain = visit.query().first("explain").filter(e -> !e.isBlank()).isPresent();
        Optional<String> at =
                visit.query().first("at").map(String::strip).filter(a -> !a.isEmpty());
        Ask ask =
                new Ask(
                        text,
                        List.of(ResultFormat.JSON, ResultFormat.TURTLE),
                        visit.query().all("default-graph-uri"),
                        visit.query().all("named-graph-uri"),
                        at,
                        ROWS + 1,
                        explain);
        Answered answered;
        byte[] bytes;
        try {
            Caller caller = visit.caller();
            answered = caller.whileResting(() -> answers.ask(ask, caller::gone));
            bytes = caller.whileResting(answered::all);
        } catch (IOException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new Refusal(Refusal.Kind.MEMORY, "The query process broke down.", "");
        }
        Head head = answered.head();
        model.put("head", head);
        model.put("position", Long.toString(head.position()));
        model.put("time", String.format(Locale.ROOT, "%.1f", head.micros() / 1e3));
        Query link = link(visit, text);
        model.put("permanent", link.with("at", Long.toString(head.position())).appendTo("/sparql"));
        model.put("explained", link.with("explain", "1").appendTo("/sparql"));
        model.put("downloads", downloads(link, head, explain));
        if (explain || !head.format().equals(ResultFormat.JSON.name())) {
            plain(new String(bytes, StandardCharsets.UTF_8), model);
        } else {
            table(ui, Table.read(bytes), model);
        }
    }

    private static void plain(String answer, Map<String, Object> model) {
        boolean cut = answer.length() > LONGEST_GRAPH;
        int end = cut ? answer.lastIndexOf('\n', LONGEST_GRAPH) : answer.length();
        model.put("graph", answer.substring(0, end < 0 ? LONGEST_GRAPH : end));
        model.put("cut", cut);
        model.put("table", null);
    }

    private void table(Ui ui, Table table, Map<String, Object> model) {
        boolean more = table.rows().size() > ROWS;
        List<List<Table.Cell>> rows = more ? table.rows().subList(0, ROWS) : table.rows();
        model.put("graph", null);
        model.put("cut", more);
        model.put("table", table);
        model.put(
                "rows",
                rows.stream().map(row -> row.stream().map(c -> cells.of(ui, c)).toList()).toList());
        model.put(
                "count", ui.say(more ? "sparql.rows.first" : "sparql.rows", "count", rows.size()));
    }

    /// The query and nothing else that only this page knows.
    private static Query link(Visit visit, String text) {
        return visit.query()
                .without("example")
                .without("explain")
                .without("ui")
                .with("query", text);
    }

    private static List<Download> downloads(Query link, Head head, boolean explain) {
        if (explain) {
            return List.of();
        }
        boolean table = head.kind().equals("SELECT") || head.kind().equals("ASK");
        return ResultFormat.all(table).stream()
                .map(f ->
                        new Download(
                                f.label(),
                                link.with("at", Long.toString(head.position()))
                                        .with("format", f.extension())
                                        .appendTo("/sparql")))
                .toList();
    }

    /// @param before the line of the query up to the place
    /// @param after the rest of it
    record Where(int line, int column, String before, String after) {}

    private static void refused(Ui ui, String text, Refusal refusal, Map<String, Object> model) {
        model.put("refusal", refusal);
        model.put("refused", ui.say("sparql.refused." + refusal.kind().code()));
        Refusal.Place place = refusal.place();
        List<String> lines = text.lines().toList();
        if (place == null || place.line() > lines.size()) {
            model.put("where", null);
            return;
        }
        String line = lines.get(place.line() - 1);
        int at = Math.clamp(place.column() - 1L, 0, line.length());
        model.put(
                "where",
                new Where(place.line(), place.column(), line.substring(0, at), line.substring(at)));
    }
}
