package iz.store;

import iz.poem.Role;
import iz.store.text.Asked;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a reader asks of the text index.
///
/// @param asked the words
/// @param works only lines of works that are so; of [Facet#IN] it is the line itself that must be
///   in the language
/// @param role only lines of versions of this kind
/// @param page from 1
public record Question(Asked asked, Selection works, Optional<Role> role, int page) {
    /// The sides from which lines can be chosen.
    public static final List<Facet> FACETS =
            List.of(Facet.IN, Facet.LANGUAGE, Facet.POET, Facet.FORM, Facet.CENTURY);

    /// Longer values name nothing.
    private static final int LONGEST = 100;

    private static final int LAST_PAGE = 25;

    /// A question as an address writes it: `q`, the codes of the facets, `kind`, `page`. Words that
    /// a letter button (`add`) adds stand behind `q`. What a form leaves empty counts as not said.
    ///
    /// @param first the first value of a name
    public static Question of(Function<String, Optional<String>> first) {
        Map<Facet, String> chosen = new HashMap<>();
        for (Facet facet : FACETS) {
            said(first, facet.code()).ifPresent(value -> chosen.put(facet, value));
        }
        return new Question(
                Asked.of(first.apply("q").orElse("") + first.apply("add").orElse("")),
                new Selection(chosen),
                said(first, "kind").flatMap(Question::role),
                said(first, "page")
                        .filter(p -> p.matches("[0-9]{1,3}"))
                        .map(p -> Math.clamp(Integer.parseInt(p), 1, LAST_PAGE))
                        .orElse(1));
    }

    /// The kind that an address names if no version is of that kind; then it is no question.
    ///
    /// @param first the first value of a name
    public static Optional<String> unknownKind(Function<String, Optional<String>> first) {
        return first.apply("kind")
                .filter(kind -> !kind.isBlank())
                .filter(kind -> role(kind.strip()).isEmpty());
    }

    private static Optional<String> said(Function<String, Optional<String>> first, String name) {
        return first.apply(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    private static Optional<Role> role(String code) {
        return List.of(Role.values()).stream().filter(r -> code(r).equals(code)).findFirst();
    }

    /// `translation`
    public static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// True when something besides the words was chosen.
    public boolean narrowed() {
        return !works.isEmpty() || role.isPresent();
    }

    /// The question for another page, as names and values of an address.
    public Map<String, String> address(int other) {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("q", asked.text());
        works.facets().forEach(f -> address.put(f.code(), works.of(f).orElse("")));
        role.ifPresent(r -> address.put("kind", code(r)));
        if (other > 1) {
            address.put("page", Integer.toString(other));
        }
        return address;
    }

    boolean hasNextPage() {
        return page < LAST_PAGE;
    }
}
