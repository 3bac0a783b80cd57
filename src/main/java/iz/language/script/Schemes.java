package iz.language.script;

import iz.language.Tag;

import java.util.List;
import java.util.Optional;

/// Every scheme that is offered. What is not good is not in it: there is no automatic Latin for
/// Persian, Arabic, Ottoman, Chagatai, Hebrew or Mongolian script, whose vowels are not written.
public final class Schemes {
    public static final List<Scheme> ALL = SchemeList.all();

    private Schemes() {}

    public static Optional<Scheme> named(String name) {
        return ALL.stream().filter(scheme -> scheme.name().equals(name)).findFirst();
    }

    /// The scheme that text with this name or tag is taken to be written in: `uly`, `ug-Latn`,
    /// `ug-Latn-t-ug-arab-x0-uyy`. Of a language with one scheme per script, that scheme.
    public static Optional<Scheme> of(String nameOrTag) {
        Optional<Scheme> named = named(nameOrTag);
        if (named.isPresent()) {
            return named;
        }
        Tag plain = Tag.of(nameOrTag).plain();
        return ALL.stream()
                .filter(scheme -> scheme.to().value().equalsIgnoreCase(nameOrTag))
                .findFirst()
                .or(() ->
                        ALL.stream()
                                .filter(scheme ->
                                        scheme.back()
                                                && scheme.to()
                                                        .plain()
                                                        .value()
                                                        .equalsIgnoreCase(plain.value()))
                                .findFirst());
    }

    /// The schemes that a text with this tag can be shown in, but not the one it is in.
    public static List<Scheme> offeredFor(Tag tag) {
        Optional<Scheme> own = of(tag.value());
        return ALL.stream()
                .filter(scheme -> !own.equals(Optional.of(scheme)))
                .filter(scheme ->
                        scheme.takes(tag)
                                || (uyghur(scheme) && own.filter(Schemes::uyghur).isPresent()))
                .toList();
    }

    /// The schemes that readers expect when a script is named and no scheme. In Cyrillic that is
    /// the Almaty norm: those who read Uyghur in Cyrillic learnt it from the schools and the press
    /// of Kazakhstan, and the apostrophes of the letter-by-letter table are foreign to them.
    private static final List<String> EXPECTED = List.of("uey", "uly", "usy-almaty");

    /// The scheme in which a reader of a script would most likely have such a text.
    ///
    /// @param text the tag of the text
    /// @param script an ISO 15924 code
    public static Optional<Scheme> usual(Tag text, String script) {
        List<Scheme> fitting =
                offeredFor(text).stream()
                        .filter(scheme -> scheme.to(text).script().equals(script))
                        .toList();
        return fitting.stream()
                .filter(scheme -> EXPECTED.contains(scheme.name()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /// @param from the name of a scheme or the tag of the text
    /// @return nothing when this text cannot be brought into that scheme
    public static Optional<Transliterator> between(String from, Scheme to, Options options) {
        Optional<Scheme> source = of(from);
        if (uyghur(to)) {
            return source.filter(scheme -> uyghur(scheme) && scheme.back())
                    .map(scheme -> SchemeList.uyghur(scheme.name(), to.name(), options));
        }
        return to.takes(Tag.of(from)) ? Optional.of(SchemeList.aid(to.name())) : Optional.empty();
    }

    /// Brings Uyghur words into one letter for each sound (`a ä b p t j č x d r z ž s š ğ f q k g ŋ
    /// l m n h o u ö ü w e i y`), without hiatus or capitals: for search keys.
    ///
    /// @param from the name of a Uyghur scheme that can be read
    public static Transliterator sounds(String from) {
        return SchemeList.sounds(from);
    }

    /// Carries out a scheme that is not Uyghur.
    ///
    /// @param aid its name
    public static Transliterator aid(String aid) {
        return SchemeList.aid(aid);
    }

    private static boolean uyghur(Scheme scheme) {
        return scheme.from().getFirst().language().equals("ug");
    }
}
