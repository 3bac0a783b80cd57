package iz.poem;

/// The licence or rights statement of a version.
///
/// @param iri of Creative Commons or rightsstatements.org
/// @param licence true for a licence that was given, false for a statement about the law
public record Rights(String iri, boolean licence) {
    private static final String CC = "https://creativecommons.org/";

    public enum Kind {
        CC_BY,
        CC_BY_SA,
        CC0,
        PUBLIC_DOMAIN,
        IN_COPYRIGHT,
        OTHER
    }

    public Kind kind() {
        if (iri.startsWith(CC + "licenses/by/")) {
            return Kind.CC_BY;
        }
        if (iri.startsWith(CC + "licenses/by-sa/")) {
            return Kind.CC_BY_SA;
        }
        if (iri.startsWith(CC + "publicdomain/zero/")) {
            return Kind.CC0;
        }
        if (iri.startsWith(CC + "publicdomain/mark/")) {
            return Kind.PUBLIC_DOMAIN;
        }
        return iri.startsWith("http://rightsstatements.org/vocab/InC")
                ? Kind.IN_COPYRIGHT
                : Kind.OTHER;
    }

    /// The statement's usual short name, the same in every language: `CC BY 4.0`.
    public String shortName() {
        return switch (kind()) {
            case CC_BY -> "CC BY 4.0";
            case CC_BY_SA -> "CC BY-SA 4.0";
            case CC0 -> "CC0 1.0";
            case PUBLIC_DOMAIN -> "Public Domain Mark 1.0";
            case IN_COPYRIGHT -> "In Copyright";
            case OTHER -> iri;
        };
    }
}
