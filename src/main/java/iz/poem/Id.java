package iz.poem;

import java.util.Optional;

/// The name of a thing in the archive: its path, with a fragment when it is a part, such as
/// `/otkur/iz` or `/otkur/iz/ug-arab#l3`. The IRI is the archive's base followed by this.
public record Id(String value) implements Comparable<Id> {
    public Id {
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("An id starts with a slash: " + value);
        }
    }

    public static Id of(String value) {
        return new Id(value);
    }

    /// The page or record that this is a part of: the id without its fragment.
    public Id document() {
        int hash = value.indexOf('#');
        return hash < 0 ? this : new Id(value.substring(0, hash));
    }

    public Optional<String> fragment() {
        int hash = value.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(value.substring(hash + 1));
    }

    /// The last step of the path: `ug-arab` of `/otkur/iz/ug-arab#l3`.
    public String slug() {
        String path = document().value;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The id one step up: `/otkur/iz` of `/otkur/iz/ug-arab`; empty at the first step.
    public Optional<Id> parent() {
        String path = document().value;
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? Optional.empty() : Optional.of(new Id(path.substring(0, slash)));
    }

    /// A part of this document.
    public Id part(String fragment) {
        return new Id(document().value + '#' + fragment);
    }

    /// A thing one step down.
    public Id child(String slug) {
        return new Id(document().value + '/' + slug);
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
