package iz.store;

import iz.poem.Id;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A side from which works can be chosen; the names are those in the URL of the browse page.
public enum Facet {
    /// The language of an original, such as `fa`.
    LANGUAGE,
    /// A language in which the work can be read: of any version.
    IN,
    /// The path of a poet or collection without the first slash: `hafez`.
    POET,
    /// The name of a concept: `ghazal`.
    FORM,
    /// `20`, or `-6` before the common era.
    CENTURY,
    THEME;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The values that a work has on this side.
    List<String> of(Listed work) {
        return switch (this) {
            case LANGUAGE ->
                    work.originalTags().stream().map(t -> t.language()).distinct().toList();
            case IN -> work.languages();
            case POET -> work.holders().stream().map(id -> id.value().substring(1)).toList();
            case FORM -> fragments(work.forms());
            case CENTURY ->
                    work.made().stream()
                            .flatMap(period -> period.centuries().stream())
                            .map(String::valueOf)
                            .toList();
            case THEME -> fragments(work.themes());
        };
    }

    /// The thing that a value names.
    public Optional<Id> thing(String value) {
        return switch (this) {
            case LANGUAGE, IN, CENTURY -> Optional.empty();
            case POET -> Optional.of(Id.of("/" + value));
            case FORM -> Optional.of(Id.of("/concepts/form#" + value));
            case THEME -> Optional.of(Id.of("/concepts/theme#" + value));
        };
    }

    private static List<String> fragments(List<Id> concepts) {
        return concepts.stream().flatMap(id -> id.fragment().stream()).toList();
    }
}
