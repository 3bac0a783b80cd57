package iz.web.page;

import iz.language.Tag;
import iz.poem.Wording;

/// Words with what HTML must know of them.
///
/// @param lang for `lang`
/// @param dir for `dir`
/// @param script the class that sets the letter: an ISO 15924 code
public record Text(String value, String lang, String dir, String script) {

    public static Text of(Wording wording) {
        return of(wording.value(), wording.tag());
    }

    public static Text of(String value, Tag tag) {
        return new Text(value, tag.value(), tag.direction().html(), tag.script());
    }

    @Override
    public String toString() {
        return value;
    }
}
