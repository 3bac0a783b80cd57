package iz.store.text;

import iz.poem.Id;

import java.util.List;

/// What the translation memory offers: a line that resembles the one at hand, and how it was
/// rendered. Somebody reads it; it is never put in a text by itself.
///
/// @param percent likeness, from 60; 100 only when both lines have the same key, which says that
///   they sound the same, not that they are written the same
/// @param renderings originals first, then translations, then transliterations; never none
public record Match(int percent, Line line, List<Rendering> renderings) {

    /// Lines of a version in the language asked for that render the found line, be it that they
    /// render it, are rendered by it, or that both render the same line.
    ///
    /// @param of the lines of the found line's version that they render together, itself among
    ///   them, in order; mostly it alone
    /// @param lines in order. Of both only lines that have a text
    public record Rendering(Id version, List<Line> of, List<Line> lines) {}
}
