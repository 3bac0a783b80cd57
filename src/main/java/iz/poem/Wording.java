package iz.poem;

import iz.language.Tag;

/// A piece of text in a language, exactly as the record has it.
public record Wording(String value, Tag tag) {
    public static Wording of(String value, String tag) {
        return new Wording(value, Tag.of(tag));
    }

    @Override
    public String toString() {
        return value;
    }
}
