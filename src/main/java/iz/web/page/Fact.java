package iz.web.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A label and what it says: one line of a list of facts.
public record Fact(String label, List<Value> values) {

    /// @param href where there is more about it; `null` when nowhere
    public record Value(Text text, @Nullable String href) {}
}
