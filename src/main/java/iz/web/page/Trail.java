package iz.web.page;

import java.util.ArrayList;
import java.util.List;

/// The way from the first page to this one.
///
/// @param steps all but this page itself
/// @param here what this page is called there
public record Trail(List<Link> steps, Text here) {

    static Trail to(Ui ui, Text here, Link... between) {
        List<Link> steps = new ArrayList<>();
        steps.add(word(ui, "trail.home", "/"));
        steps.addAll(List.of(between));
        return new Trail(List.copyOf(steps), here);
    }

    /// A step that is one of the interface's own pages.
    static Link word(Ui ui, String message, String path) {
        return new Link(Text.of(ui.say(message), ui.tag()), ui.href(path));
    }
}
