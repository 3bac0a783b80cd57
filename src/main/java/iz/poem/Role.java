package iz.poem;

/// What a version is to its work. Direction of writing is another matter: a translation may be
/// right-to-left.
public enum Role {
    ORIGINAL,
    TRANSLATION,
    TRANSLITERATION
}
