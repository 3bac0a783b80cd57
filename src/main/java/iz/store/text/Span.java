package iz.store.text;

/// A stretch of a text, in chars.
public record Span(int start, int end) {}
