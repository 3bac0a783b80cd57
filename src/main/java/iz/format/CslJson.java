package iz.format;

import iz.poem.Period;
import iz.poem.Version;
import iz.poem.Work;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

import java.time.LocalDate;
import java.util.List;

/// A citation as CSL-JSON (Citation Style Language 1.0.2).
public final class CslJson {
    private CslJson() {}

    /// @param url the work's IRI
    public static String of(Work work, String url) {
        return items(Cited.of(work, url));
    }

    /// @param url the version's IRI
    public static String of(Work work, Version version, String url) {
        return items(Cited.of(work, version, url));
    }

    private static String items(Cited cited) {
        JsonObject item = new JsonObject();
        item.put("id", cited.key());
        item.put("type", "document");
        item.put("genre", "poem");
        item.put("title", cited.title() + cited.englishTitle().map(t -> " [" + t + "]").orElse(""));
        cited.container().ifPresent(container -> item.put("container-title", container));
        people(item, "author", cited.authors());
        people(item, "translator", cited.translators());
        cited.language().ifPresent(tag -> item.put("language", tag.value()));
        cited.made().ifPresent(period -> item.put("original-date", years(period)));
        cited.issued().ifPresent(day -> item.put("issued", day(day)));
        item.put("publisher", "Iz");
        item.put("URL", cited.url());
        String note = "Rights: " + cited.rights();
        item.put(
                "note",
                cited.others().isEmpty() ? note : String.join("; ", cited.others()) + ". " + note);
        JsonArray items = new JsonArray();
        items.add(item);
        return items + "\n";
    }

    private static void people(JsonObject item, String name, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        JsonArray all = new JsonArray();
        for (String person : people) {
            JsonObject one = new JsonObject();
            one.put("literal", person);
            all.add(one);
        }
        item.put(name, all);
    }

    private static JsonObject years(Period period) {
        JsonArray parts = new JsonArray();
        parts.add(numbers(period.from()));
        if (period.to() != period.from()) {
            parts.add(numbers(period.to()));
        }
        return dateParts(parts);
    }

    private static JsonObject day(LocalDate day) {
        JsonArray parts = new JsonArray();
        parts.add(numbers(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        return dateParts(parts);
    }

    private static JsonObject dateParts(JsonArray parts) {
        JsonObject date = new JsonObject();
        date.put("date-parts", parts);
        return date;
    }

    private static JsonArray numbers(int... numbers) {
        JsonArray all = new JsonArray();
        for (int number : numbers) {
            all.add(number);
        }
        return all;
    }
}
