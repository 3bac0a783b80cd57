package iz.store;

import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Period;
import iz.poem.Role;
import iz.poem.Wording;
import iz.rdf.Vocabulary;

import org.apache.jena.sparql.engine.binding.Binding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All works with what lists need of them, in memory, for one state of the archive. Counting facets
/// here is a walk over small records.
///
/// @param works in the order of their ids, without collections
/// @param names of poets, collections, people and concepts
record Holdings(List<Listed> works, Map<Id, Names> names) {

    static Holdings of(Rows rows) {
        Map<Id, List<Listed.Copy>> copies = copies(rows);
        Map<Id, Draft> drafts = new TreeMap<>();
        for (Binding row : rows.ask("works.rq")) {
            rows.id(row, "thing")
                    .ifPresent(id -> drafts.computeIfAbsent(id, k -> new Draft()).take(rows, row));
        }
        Map<Id, List<Wording>> words = new HashMap<>();
        for (String query : List.of("agents.rq", "concepts.rq")) {
            for (Binding row : rows.ask(query)) {
                Optional<Wording> name = rows.wording(row, "name");
                rows.id(row, "thing")
                        .ifPresent(id ->
                                name.ifPresent(
                                        words.computeIfAbsent(id, k -> new ArrayList<>())::add));
            }
        }
        Map<Id, Names> names = new HashMap<>();
        words.forEach((id, all) -> names.put(id, new Names(all)));
        Set<Id> collections = new HashSet<>();
        drafts.values().forEach(d -> d.partOf.ifPresent(collections::add));
        List<Listed> works = new ArrayList<>();
        drafts.forEach((id, draft) -> {
            // A collection is a work with parts: it stands among the poets.
            if (collections.contains(id) || id.parent().isEmpty()) {
                names.put(id, new Names(draft.title));
            } else {
                works.add(draft.listed(id, copies.getOrDefault(id, List.of())));
            }
        });
        return new Holdings(List.copyOf(works), Map.copyOf(names));
    }

    Optional<Listed> work(Id id) {
        int low = 0;
        int high = works.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = works.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(works.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private static Map<Id, List<Listed.Copy>> copies(Rows rows) {
        Map<Id, List<Listed.Copy>> all = new HashMap<>();
        for (Binding row : rows.ask("versions.rq")) {
            Optional<Id> version = rows.id(row, "version");
            Optional<Id> work = rows.id(row, "work");
            if (version.isPresent() && work.isPresent()) {
                all.computeIfAbsent(work.get(), k -> new ArrayList<>())
                        .add(
                                new Listed.Copy(
                                        version.get(),
                                        role(Rows.text(row, "role")),
                                        rows.tag(Rows.text(row, "tag")),
                                        day(Rows.text(row, "day"))));
            }
        }
        all.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparing(Listed.Copy::role)
                                        .thenComparing(Listed.Copy::id)));
        return all;
    }

    private static Role role(String iri) {
        if (iri.equals(Vocabulary.TRANSLATION.getURI())) {
            return Role.TRANSLATION;
        }
        return iri.equals(Vocabulary.TRANSLITERATION.getURI())
                ? Role.TRANSLITERATION
                : Role.ORIGINAL;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A work whose rows are still coming.
    private static final class Draft {
        private final List<Wording> title = new ArrayList<>();
        private final List<Id> creators = new ArrayList<>();
        private final List<Id> forms = new ArrayList<>();
        private final List<Id> themes = new ArrayList<>();
        private final List<Id> metres = new ArrayList<>();
        private Optional<Id> partOf = Optional.empty();
        private Optional<Period> made = Optional.empty();

        void take(Rows rows, Binding row) {
            String property = Rows.text(row, "property");
            if (property.equals(Vocabulary.TITLE.getURI())) {
                rows.wording(row, "value").ifPresent(title::add);
            } else if (property.equals(Vocabulary.TEMPORAL_COVERAGE.getURI())) {
                made = Period.parse(Rows.text(row, "value"));
            } else {
                rows.id(row, "value").ifPresent(id -> take(property, id));
            }
        }

        private void take(String property, Id id) {
            if (property.equals(Vocabulary.CREATOR.getURI())) {
                creators.add(id);
            } else if (property.equals(Vocabulary.DC_TYPE.getURI())) {
                forms.add(id);
            } else if (property.equals(Vocabulary.SUBJECT.getURI())) {
                themes.add(id);
            } else if (property.equals(Vocabulary.METRE.getURI())) {
                metres.add(id);
            } else {
                partOf = Optional.of(id);
            }
        }

        Listed listed(Id id, List<Listed.Copy> copies) {
            return new Listed(
                    id,
                    new Names(title),
                    sorted(creators),
                    partOf,
                    sorted(forms),
                    sorted(themes),
                    sorted(metres),
                    made,
                    List.copyOf(copies));
        }

        private static List<Id> sorted(Collection<Id> ids) {
            return ids.stream().sorted().toList();
        }
    }
}
