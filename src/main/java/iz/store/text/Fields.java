package iz.store.text;

/// The fields of the index. A document is one line of a version, or one name of a thing.
final class Fields {
    /// The id of the line or the thing.
    static final String ID = "id";

    /// The IRI of the graph that it comes from.
    static final String GRAPH = "graph";

    static final String WORK = "work";
    static final String LANGUAGE = "language";
    static final String ROLE = "role";

    /// What is shown of the document; see [LineCodec].
    static final String SHOWN = "shown";

    /// The lines that a line renders.
    static final String RENDERS = "renders";

    /// The first of them, or the line itself, to find a line's source fast.
    static final String SOURCE = "source";

    /// Pieces of the words of a line, to find lines that resemble another; see [LineKey].
    static final String GRAMS = "grams";

    /// The keys of lines and those of names, so that neither slows the other down.
    static final KeyFields LINES = KeyFields.of("");

    static final KeyFields NAMES = KeyFields.of("name.");

    /// A field for each kind of key.
    record KeyFields(String exact, String folded, String sounds, String loose, String frames) {
        private static KeyFields of(String prefix) {
            return new KeyFields(
                    prefix + "exact",
                    prefix + "folded",
                    prefix + "sounds",
                    prefix + "loose",
                    prefix + "frames");
        }
    }

    private Fields() {}
}
