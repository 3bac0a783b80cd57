package iz.web.page;

import java.util.List;
import java.util.Optional;

/// Words that lead somewhere.
///
/// @param href empty when they lead nowhere
public record Link(Text text, String href) {

    /// One of a list, with how many things stand behind it.
    public record Counted(Text text, String href, int count) {}

    static Optional<Link> first(List<Link> links) {
        return links.stream().findFirst();
    }
}
