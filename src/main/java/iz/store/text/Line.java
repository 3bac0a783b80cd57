package iz.store.text;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Role;

import java.util.List;

/// A line as the index holds it.
///
/// @param index its place in its version, from 1
/// @param renders the lines that it renders
public record Line(Id id, Id work, Role role, int index, String text, Tag tag, List<Id> renders) {

    public Id version() {
        return id.document();
    }
}
