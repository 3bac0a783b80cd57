package iz.web.page;

import iz.store.Pass;
import iz.store.Wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the last look through the archive found, in words.
///
/// @param found what was damaged
record PassView(String sentence, List<Found> found) {
    /// @param file below the data folder
    /// @param words since when, and what became of it
    record Found(String file, String words) {}

    static PassView of(Ui ui, Optional<Pass> last) {
        if (last.isEmpty()) {
            return new PassView(ui.say("about.pass.none"), List.of());
        }
        Pass pass = last.get();
        String key = pass.wrong().isEmpty() ? "about.pass.good" : "about.pass.bad";
        return new PassView(
                ui.say(key, "day", ui.day(pass.day()), "records", pass.records()),
                pass.wrong().stream()
                        .map(one -> new Found(file(one), ui.list(words(ui, one))))
                        .toList());
    }

    private static String file(Wrong one) {
        return one.file() + one.iri().map(iri -> " <" + iri + ">").orElse("");
    }

    private static List<String> words(Ui ui, Wrong one) {
        List<String> words = new ArrayList<>();
        one.good().ifPresent(day -> words.add(ui.say("about.pass.sound", "day", ui.day(day))));
        words.add(ui.say("about.pass.found", "day", ui.day(one.found())));
        words.add(
                ui.say(
                        one.healed()
                                .map(cure -> "about.pass." + cure.name())
                                .orElse("about.pass.open")));
        return words;
    }
}
