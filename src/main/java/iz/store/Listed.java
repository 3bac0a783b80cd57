package iz.store;

import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Period;
import iz.poem.Role;
import iz.poem.Wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A work as lists show it.
///
/// @param creators poets, by id
/// @param partOf the collection
/// @param versions originals first, then by id
public record Listed(
        Id id,
        Names title,
        List<Id> creators,
        Optional<Id> partOf,
        List<Id> forms,
        List<Id> themes,
        List<Id> metres,
        Optional<Period> made,
        List<Copy> versions) {

    /// A version, as lists show it.
    ///
    /// @param day on which it came into the archive
    public record Copy(Id id, Role role, Tag tag, Optional<LocalDate> day) {}

    /// Poets and collection: under whose name it stands.
    public List<Id> holders() {
        return partOf.isEmpty() || creators.contains(partOf.get())
                ? creators
                : Stream.concat(creators.stream(), partOf.stream()).toList();
    }

    /// The languages of the originals.
    public List<Tag> originalTags() {
        return versions.stream()
                .filter(v -> v.role() == Role.ORIGINAL)
                .map(Copy::tag)
                .distinct()
                .toList();
    }

    /// The languages in which it can be read, each once, originals first.
    public List<String> languages() {
        return versions.stream().map(v -> v.tag().language()).distinct().toList();
    }

    /// The title in the language of an original, in its script where there is a choice.
    public Optional<Wording> originalTitle() {
        return originalTags().stream()
                .flatMap(tag -> title.in(tag).stream())
                .findFirst()
                .or(() ->
                        originalTags().stream()
                                .flatMap(tag ->
                                        title.all().stream()
                                                .filter(w ->
                                                        w.tag().language().equals(tag.language())))
                                .findFirst());
    }
}
