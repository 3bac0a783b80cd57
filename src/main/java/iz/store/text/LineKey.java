package iz.store.text;

import iz.language.Tag;
import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A line as it is compared with others: of each word the loose sounds, which no script and no mark
/// hides; where the writing does not show them, as in Persian or Chinese, the folded letters.
/// Punctuation is not in it.
final class LineKey {
    /// Letters of a piece. Of two lines that are 60 % alike a word or two are mostly whole, and the
    /// pieces of these are enough; pieces of two letters are in every line.
    private static final int GRAM = 3;

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> grams = new LinkedHashSet<>();

    private LineKey() {}

    /// A word or, of a script without spaces, a character.
    ///
    /// @param ways in which it may be read, in order; mostly one
    /// @param joined no space is before it
    private record Part(List<String> ways, boolean joined) {}

    static LineKey of(String text, Tag tag) {
        LineKey key = new LineKey();
        boolean character = false;
        for (Token token : Tokens.of(text)) {
            List<String> ways = ways(token, tag);
            if (ways.isEmpty()) {
                continue;
            }
            switch (token.kind()) {
                case PAIR -> key.grams.addAll(ways);
                case CHARACTER -> {
                    key.parts.add(new Part(ways, character));
                    key.grams.addAll(ways);
                    character = true;
                }
                case WORD -> {
                    key.parts.add(new Part(ways, false));
                    ways.forEach(key::cut);
                    character = false;
                }
            }
        }
        return key;
    }

    private static List<String> ways(Token token, Tag tag) {
        Keys keys = Keys.ofText(token, tag);
        return (keys.loose().isEmpty() ? Set.of(keys.folded()) : keys.loose())
                .stream()
                        .filter(way -> !way.isEmpty() && way.length() <= Documents.LONGEST)
                        .sorted()
                        .toList();
    }

    /// Beginning and end of a word are in its pieces, its neighbours are not: words may be moved.
    private void cut(String word) {
        String padded = " " + word + " ";
        for (int at = 0; at + GRAM <= padded.length(); at++) {
            grams.add(padded.substring(at, at + GRAM));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// What lines that resemble this one have some of.
    Set<String> grams() {
        return grams;
    }

    /// The line in one spelling: each word in the way that the other line has too, if there is one.
    String beside(LineKey other) {
        Set<String> others =
                other.parts.stream()
                        .flatMap(part -> part.ways.stream())
                        .collect(Collectors.toUnmodifiableSet());
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (!out.isEmpty() && !part.joined) {
                out.append(' ');
            }
            out.append(
                    part.ways.stream()
                            .filter(others::contains)
                            .findFirst()
                            .orElse(part.ways.getFirst()));
        }
        return out.toString();
    }
}
