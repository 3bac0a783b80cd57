package iz.language.key;

import com.ibm.icu.lang.UScript;

import iz.language.Tag;
import iz.language.script.Options;
import iz.language.script.Scheme;
import iz.language.script.Schemes;

import java.util.ArrayList;
import java.util.List;

/// What somebody typed, as Uyghur in another script: to say how it was read.
///
/// @param tag of the text
public record Heard(String text, Tag tag) {
    private static final Tag ARABIC = Tag.of("ug-Arab");
    private static final Tag LATIN = Tag.of("ug-Latn");

    private static final List<String> IN_LATIN = List.of("uly", "cts", "cts-1991", "uyy");
    private static final List<String> IN_CYRILLIC = List.of("usy", "usy-almaty");

    /// Each way of reading once, the likeliest first; none when it is in no script of Uyghur.
    public static List<Heard> of(String typed) {
        int script = script(typed);
        return switch (script) {
            case UScript.LATIN -> heard(typed, IN_LATIN, "uey", ARABIC);
            case UScript.CYRILLIC -> heard(typed, IN_CYRILLIC, "uey", ARABIC);
            case UScript.ARABIC -> heard(typed, List.of("uey"), "uly", LATIN);
            default -> List.of();
        };
    }

    private static List<Heard> heard(String typed, List<String> from, String to, Tag tag) {
        Scheme scheme = Schemes.named(to).orElseThrow();
        List<Heard> all = new ArrayList<>();
        for (String each : from) {
            Schemes.between(each, scheme, Options.PLAIN)
                    .map(t -> new Heard(t.transliterate(typed), tag))
                    .filter(heard -> script(heard.text) == UScript.getCodeFromName(tag.script()))
                    .filter(heard -> !all.contains(heard))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /// The one script of all letters; common when there is none, or more than one.
    private static int script(String text) {
        int[] scripts =
                text.codePoints()
                        .map(UScript::getScript)
                        .filter(s -> s != UScript.COMMON && s != UScript.INHERITED)
                        .distinct()
                        .toArray();
        return scripts.length == 1 ? scripts[0] : UScript.COMMON;
    }
}
