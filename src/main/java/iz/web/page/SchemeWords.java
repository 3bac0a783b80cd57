package iz.web.page;

import iz.language.Tag;
import iz.language.script.Scheme;

/// Finds the words for a scheme. The schemes speak English themselves; the other languages have
/// messages of the same meaning.
final class SchemeWords {
    private static final Tag ENGLISH = Tag.of("en-Latn");
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Ui ui;

    SchemeWords(Ui ui) {
        this.ui = ui;
    }

    /// `generated (ULY)`, `machine reading aid (ISO 15919)`
    String kind(Scheme scheme) {
        return ui.say("generated." + scheme.kind().name(), "scheme", sign(scheme));
    }

    Text title(Scheme scheme) {
        return found("scheme." + scheme.name(), scheme.title());
    }

    /// What the text no longer says when it is written so.
    Text loses(Scheme scheme) {
        return found("scheme." + scheme.name() + ".loses", scheme.loses());
    }

    /// What a reader should know who sees such a text.
    String warning(Scheme scheme) {
        return ui.say("generated.warning." + scheme.kind().name());
    }

    /// How a link to it is called beside others.
    ///
    /// @param made the tag of what it makes
    /// @param usual true for the scheme that most readers of that script expect
    String link(Scheme scheme, Tag made, boolean usual) {
        if (scheme.kind() == Scheme.Kind.AID) {
            String aid = usual ? ui.script(made) : sign(scheme);
            return ui.say("generated.AID", "scheme", aid);
        }
        return usual ? ui.script(made) : sign(scheme);
    }

    /// A sign of two words is one name, which no line end may divide.
    private String sign(Scheme scheme) {
        return scheme.kind() == Scheme.Kind.AID
                ? title(scheme).value()
                : scheme.sign().replace(' ', NO_BREAK_SPACE);
    }

    private Text found(String key, String english) {
        return ui.find(key).orElseGet(() -> Text.of(english, ENGLISH));
    }
}
