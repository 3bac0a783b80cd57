package iz.web.http;

import iz.language.Direction;
import iz.language.Tag;

import java.util.List;
import java.util.Optional;

/// A language that the interface speaks. The first one is spoken to readers who ask for none.
public enum UiLanguage {
    EN("en", "en-Latn"),
    UG("ug", "ug-Arab"),
    UG_LATN("ug-latn", "ug-Latn"),
    TR("tr", "tr-Latn"),
    KK("kk", "kk-Cyrl"),
    RU("ru", "ru-Cyrl");

    private final String code;
    private final String tag;

    UiLanguage(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /// As it stands in `?ui=`.
    public String code() {
        return code;
    }

    /// The tag with its script, as the records would write it.
    public Tag tag() {
        return Tag.of(tag);
    }

    /// For `lang` and `Content-Language`: the script is said only where readers have a choice.
    public String lang() {
        return tag().language().equals("ug") ? tag : tag().language();
    }

    public Direction direction() {
        return tag().direction();
    }

    public static Optional<UiLanguage> ofCode(String code) {
        for (UiLanguage language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The first wanted language that the interface speaks, in the wanted script where there is a
    /// choice.
    public static UiLanguage firstOf(List<Tag> wanted) {
        for (Tag tag : wanted) {
            for (UiLanguage language : values()) {
                if (language.tag().language().equals(tag.language())
                        && language.tag().script().equals(tag.script())) {
                    return language;
                }
            }
            Optional<UiLanguage> inAnotherScript = ofCode(tag.language());
            if (inAnotherScript.isPresent()) {
                return inAnotherScript.get();
            }
        }
        return EN;
    }
}
