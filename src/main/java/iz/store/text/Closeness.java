package iz.store.text;

/// How a word of a line answers a word that was asked for, closest first.
public enum Closeness {
    /// The same letters.
    EXACT(65536),
    /// But for case, marks, and variants of letters.
    FOLDED(16384),
    /// The same sounds, in whatever script.
    SOUNDS(4096),
    /// Nearly the same sounds, as when marks cannot be typed.
    LOOSE(1024),
    /// The same consonants, in a script that leaves vowels out.
    FRAME(256),
    /// It begins so: a word with endings.
    BEGINNING(64),
    /// The same two consonants.
    SHORT_FRAME(16),
    /// A letter or two are different.
    NEAR(4);

    private final float weight;

    Closeness(float weight) {
        this.weight = weight;
    }

    /// What a word counts in a line's score: four times as much as one of the next looser kind.
    float weight() {
        return weight;
    }
}
