package iz.web.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Reference;
import iz.poem.Wording;
import iz.web.http.UiLanguage;
import iz.web.http.Visit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The interface as one visitor sees it: language, direction, words, dates, names, links. Templates
/// know it as `ui`.
public final class Ui {
    private final Visit visit;
    private final UiLanguage language;
    private final Messages messages;
    private final Links links;

    public Ui(Visit visit) {
        this.visit = visit;
        this.language = visit.ui();
        this.messages = Messages.of(language);
        this.links = new Links(visit);
    }

    /// A language that the page can be read in.
    ///
    /// @param name in that language itself
    public record Choice(Text name, String href, boolean current) {}

    public Visit visit() {
        return visit;
    }

    /// Whether this is a page of those who work here, where one cookie is in use.
    public boolean atDesk() {
        return visit.path().startsWith("/desk");
    }

    /// The interface language that the URL names; forms keep it.
    public Optional<String> chosen() {
        return visit.query().first("ui");
    }

    public Links links() {
        return links;
    }

    public Tag tag() {
        return language.tag();
    }

    /// For the `lang` of the page; a script is said only where the language has two.
    public String lang() {
        return language == UiLanguage.UG || language == UiLanguage.UG_LATN
                ? tag().value()
                : tag().language();
    }

    public String dir() {
        return language.direction().html();
    }

    public String script() {
        return tag().script();
    }

    /// The first page; its own method, since OGNL takes `'/'` for a character.
    public String home() {
        return links.to("/");
    }

    public String href(String path) {
        return links.to(path);
    }

    public String href(Id id) {
        return links.to(id);
    }

    /// The message of a key. Not variadic: OGNL, which evaluates the templates, stumbles over that.
    public String say(String key) {
        return messages.say(key, Map.of());
    }

    public String say(String key, String name, Object value) {
        return messages.say(key, Map.of(name, value));
    }

    public String say(String key, String name, Object value, String other, Object otherValue) {
        return messages.say(key, Map.of(name, value, other, otherValue));
    }

    /// What a language is called here. CLDR has little Uyghur and no Uyghur in Latin script, so
    /// those messages name the languages themselves.
    public String language(Tag tag) {
        return messages.find("language." + tag.language())
                .orElseGet(() -> ULocale.getDisplayLanguage(tag.language(), locale()));
    }

    /// The language with its script, for a language that is here in more than one.
    public String languageAndScript(Tag tag) {
        String script = script(tag);
        String language = language(tag);
        return script.equals(language)
                ? language
                : say("language.inScript", "language", language, "script", script);
    }

    /// What a script is called here.
    String script(Tag tag) {
        return messages.find("script." + tag.script())
                .orElseGet(() -> ULocale.getDisplayScript("und-" + tag.script(), locale()));
    }

    /// Words that take no arguments and that this language may lack.
    Optional<Text> find(String key) {
        return messages.find(key).map(words -> Text.of(words, tag()));
    }

    public String day(LocalDate day) {
        Optional<String> months = messages.find("date.months");
        if (months.isPresent()) {
            String month = List.of(months.get().split(" ", -1)).get(day.getMonthValue() - 1);
            return messages.say(
                    "date.day",
                    Map.of(
                            "day",
                            String.valueOf(day.getDayOfMonth()),
                            "month",
                            month,
                            "year",
                            String.valueOf(day.getYear())));
        }
        DateFormat format = DateFormat.getPatternInstance("yMMMMd", locale());
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /// `a, b and c`
    public String list(List<String> items) {
        Optional<String> comma = messages.find("list.comma");
        return comma.isPresent() && items.size() > 1
                ? String.join(comma.get(), items.subList(0, items.size() - 1))
                        + messages.find("list.and").orElse(comma.get())
                        + items.getLast()
                : ListFormatter.getInstance(locale()).format(items);
    }

    /// The languages in which this visitor reads names, best first.
    public List<Tag> reads() {
        List<Tag> all = new ArrayList<>(List.of(tag()));
        if (language == UiLanguage.UG) {
            all.add(UiLanguage.UG_LATN.tag());
        }
        return all;
    }

    /// The best wording for this visitor; an id's last step when there is none at all.
    public Text best(Names names, Id id) {
        return names.best(reads()).map(Text::of).orElseGet(() -> Text.of(id.slug(), tag()));
    }

    public Text name(Reference reference) {
        return best(reference.names(), reference.id());
    }

    public Optional<Text> best(Names names) {
        return names.best(reads()).map(Text::of);
    }

    /// The interface's languages, each by its own name.
    public List<Choice> languages() {
        return Arrays.stream(UiLanguage.values())
                .map(l ->
                        new Choice(
                                Text.of(
                                        new Wording(
                                                Messages.of(l).say("ui.name", Map.of()), l.tag())),
                                links.inLanguage(l.code()),
                                l == language))
                .toList();
    }

    private ULocale locale() {
        return language.tag().locale();
    }
}
