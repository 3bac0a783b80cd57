package iz.desk;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Method;

import java.util.Optional;

/// What is to be made from what, and how readers will see it.
///
/// @param source the version that it is made from; of an indirect translation, a translation
/// @param tag language and script, and for a transliteration where it comes from
/// @param title in that language
/// @param credit the name that readers will see; empty for none
/// @param aligned the version whose lines are only joined otherwise: its words stay as they are
public record Plan(
        Id work,
        Id source,
        Kind kind,
        Tag tag,
        Method method,
        Licence licence,
        String title,
        String credit,
        Optional<Id> aligned) {

    /// A version of one's own.
    public Plan(
            Id work,
            Id source,
            Kind kind,
            Tag tag,
            Method method,
            Licence licence,
            String title,
            String credit) {
        this(work, source, kind, tag, method, licence, title, credit, Optional.empty());
    }
}
