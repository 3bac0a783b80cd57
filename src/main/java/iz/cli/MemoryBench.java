package iz.cli;

import iz.language.Tag;
import iz.language.script.Options;
import iz.language.script.Schemes;
import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Memory;
import iz.store.Works;
import iz.store.text.Line;
import iz.store.text.Match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long the translation memory takes for a line, and how often it finds a line of the archive
/// that was changed a little.
final class MemoryBench {
    private static final long SEED = 23;
    private static final int MOST = 5;
    private static final int DROPPED = 9;

    /// Nothing is left out.
    private static final Id NONE = Id.of("/");

    /// How a line was changed.
    enum Kind {
        SAME,
        /// Every ninth letter is left out.
        DROPPED,
        /// The first two words stand in the other order.
        SWAPPED,
        /// The last word is left out.
        SHORTENED,
        LATIN,
        CYRILLIC
    }

    /// @param expected the lines of one rendering that the unchanged line has
    private record Asked(Kind kind, Wording line, String language, Set<Id> expected) {}

    private final Memory memory;
    private final List<Asked> questions = new ArrayList<>();
    private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    private final Random random = new Random(SEED);

    /// @param lines how many lines of the archive are asked for; such as have a rendering
    MemoryBench(Archive archive, Iris iris, int lines) {
        this.memory = new Memory(archive);
        List<Id> versions =
                archive.names().stream()
                        .flatMap(name -> iris.id(name).stream())
                        .filter(id -> id.parent().flatMap(Id::parent).isPresent())
                        .toList();
        for (int i = 0; i < lines && !versions.isEmpty(); i++) {
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
        String language = line.tag().language().equals("ug") ? "en" : "ug";
        List<Match> same = memory.like(line.value(), line.tag(), language, NONE, MOST);
        if (same.isEmpty()) {
            return;
        }
        Set<Id> expected = ids(same.getFirst()).findFirst().orElseThrow();
        ask(Kind.SAME, line, language, expected);
        ask(Kind.DROPPED, new Wording(dropped(line.value()), line.tag()), language, expected);
        List<String> words = Arrays.asList(line.value().split(" ", -1));
        if (words.size() > 2) {
            String shortened = String.join(" ", words.subList(0, words.size() - 1));
            ask(Kind.SHORTENED, new Wording(shortened, line.tag()), language, expected);
            Collections.swap(words, 0, 1);
            ask(Kind.SWAPPED, new Wording(String.join(" ", words), line.tag()), language, expected);
        }
        if (line.tag().value().equals("ug-Arab")) {
            ask(Kind.LATIN, in("uly", line, "ug-Latn"), language, expected);
            ask(Kind.CYRILLIC, in("usy", line, "ug-Cyrl"), language, expected);
        }
    }

    private void ask(Kind kind, Wording line, String language, Set<Id> expected) {
        questions.add(new Asked(kind, line, language, expected));
    }

    private static String dropped(String line) {
        int[] letters = line.codePoints().toArray();
        return IntStream.range(0, letters.length)
                .filter(i -> i % DROPPED != DROPPED - 1)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
    }

    private static Wording in(String scheme, Wording line, String tag) {
        return new Wording(
                Schemes.between("uey", Schemes.named(scheme).orElseThrow(), Options.PLAIN)
                        .orElseThrow()
                        .transliterate(line.value()),
                Tag.of(tag));
    }

    /// How many lines the memory has.
    int size() {
        return memory.size();
    }

    /// Asks every question once.
    ///
    /// @return nanoseconds of each, by kind
    Map<Kind, List<Long>> round() {
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        found.clear();
        for (Asked asked : questions) {
            Wording line = asked.line();
            long start = System.nanoTime();
            List<Match> answer =
                    memory.like(line.value(), line.tag(), asked.language(), NONE, MOST);
            long time = System.nanoTime() - start;
            times.computeIfAbsent(asked.kind(), k -> new ArrayList<>()).add(time);
            if (answer.stream().flatMap(MemoryBench::ids).anyMatch(asked.expected()::equals)) {
                found.merge(asked.kind(), 1, Integer::sum);
            }
        }
        return times;
    }

    private static Stream<Set<Id>> ids(Match match) {
        return match.renderings().stream()
                .map(rendering -> new HashSet<>(rendering.lines().stream().map(Line::id).toList()));
    }

    /// In the last round, how many of how many lines were among the first five with a rendering of
    /// theirs.
    String found(Kind kind) {
        long asked = questions.stream().filter(question -> question.kind() == kind).count();
        return found.getOrDefault(kind, 0) + " of " + asked;
    }
}
