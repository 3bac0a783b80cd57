package iz.cli;

import iz.language.script.Options;
import iz.language.script.Schemes;
import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Question;
import iz.store.Search;
import iz.store.Works;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// How long a question takes, of the kinds that people ask: a whole answer, with names, the lines
/// beside and the marks.
final class SearchBench {
    private static final long SEED = 19;

    /// A way of asking.
    enum Kind {
        WORD,
        LATIN,
        ASCII,
        CYRILLIC,
        TWO_WORDS,
        PHRASE,
        BEGINNING,
        MISSPELT,
        NARROWED
    }

    private record Asked(Kind kind, Question question) {}

    private final Search search;
    private final List<Asked> questions = new ArrayList<>();
    private final Random random = new Random(SEED);

    /// @param lines from how many lines of the archive questions are made
    SearchBench(Archive archive, Iris iris, int lines) {
        this.search = new Search(archive);
        List<Id> versions =
                archive.names().stream()
                        .flatMap(name -> iris.id(name).stream())
                        .filter(id -> id.parent().flatMap(Id::parent).isPresent())
                        .toList();
        for (int i = 0; i < lines; i++) {
            Id version = versions.get(random.nextInt(versions.size()));
            line(archive, version).ifPresent(this::ask);
        }
    }

    private Optional<Wording> line(Archive archive, Id version) {
        return archive.read(now -> {
            List<Wording> lines =
                    new Works(now)
                            .text(version).stream()
                                    .map(VersionText::segments)
                                    .flatMap(List<Segment>::stream)
                                    .flatMap(s -> s.text().stream())
                                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(lines.get(random.nextInt(lines.size())));
        });
    }

    private void ask(Wording line) {
        List<String> words =
                Arrays.stream(line.value().split("[^\\p{L}\\p{M}'’]+"))
                        .filter(w -> w.length() > 2)
                        .toList();
        if (words.size() < 2) {
            return;
        }
        int at = random.nextInt(words.size() - 1);
        String word = words.get(at);
        ask(Kind.WORD, word);
        ask(Kind.TWO_WORDS, word + " " + words.getLast());
        ask(Kind.PHRASE, '"' + word + ' ' + words.get(at + 1) + '"');
        ask(Kind.BEGINNING, word.substring(0, 2));
        ask(Kind.MISSPELT, word.substring(0, 1) + word.substring(2) + word.charAt(1));
        questions.add(
                new Asked(
                        Kind.NARROWED,
                        Question.of(name ->
                                switch (name) {
                                    case "q" -> Optional.of(word);
                                    case "form" -> Optional.of("ghazal");
                                    default -> Optional.empty();
                                })));
        if (line.tag().value().equals("ug-Arab")) {
            String latin = in("uly", word);
            ask(Kind.LATIN, latin);
            ask(Kind.ASCII, ascii(latin));
            ask(Kind.CYRILLIC, in("usy", word));
        }
    }

    private void ask(Kind kind, String text) {
        questions.add(
                new Asked(
                        kind,
                        Question.of(
                                name -> name.equals("q") ? Optional.of(text) : Optional.empty())));
    }

    private static String in(String scheme, String word) {
        return Schemes.between("uey", Schemes.named(scheme).orElseThrow(), Options.PLAIN)
                .orElseThrow()
                .transliterate(word);
    }

    private static String ascii(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    int questions() {
        return questions.size();
    }

    /// Asks every question once.
    ///
    /// @return nanoseconds of each, by kind
    Map<Kind, List<Long>> round() {
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        for (Asked asked : questions) {
            long start = System.nanoTime();
            Search.Answer answer = search.ask(asked.question(), Set.of("en", "ug"));
            long time = System.nanoTime() - start;
            if (answer.found().hits().isEmpty() && asked.kind() == Kind.WORD) {
                throw new IllegalStateException(
                        "Nothing found: " + asked.question().asked().text());
            }
            times.computeIfAbsent(asked.kind(), k -> new ArrayList<>()).add(time);
        }
        return times;
    }

    /// @param share such as 0.99
    static double milliseconds(Stream<Long> times, double share) {
        List<Long> sorted = times.sorted().toList();
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(at, 0)) / 1e6;
    }
}
