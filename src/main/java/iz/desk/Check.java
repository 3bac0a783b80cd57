package iz.desk;

import iz.language.ForbiddenCharacters;
import iz.language.NormalForm;
import iz.language.Scripts;
import iz.language.Tag;
import iz.poem.Segment;
import iz.poem.VersionText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Goes through a draft before others do.
public final class Check {
    private final Draft draft;
    private final Map<String, String> source = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private final Tag from;
    private final Optional<Glossary> glossary;

    private Check(Draft draft, VersionText source, Optional<Glossary> glossary) {
        this.draft = draft;
        this.from = source.version().tag();
        this.glossary = glossary;
        for (Segment line : source.segments()) {
            this.source.put(line.name(), line.text().map(t -> t.value()).orElse(""));
        }
    }

    /// @param source as it is now
    /// @param glossary what translators agreed on, if they did
    /// @return what is wrong first, then what is to be asked; each in the order of the blocks
    public static List<Finding> of(Draft draft, VersionText source, Optional<Glossary> glossary) {
        Check check = new Check(draft, source, glossary);
        // An alignment of another's version has no words of its own.
        boolean own = draft.plan().aligned().isEmpty();
        if (own) {
            check.whole();
        }
        for (Block block : draft.blocks()) {
            check.lines(block);
            if (own) {
                check.words(block);
            }
        }
        if (own) {
            check.refrains();
        }
        List<Finding> sorted = new ArrayList<>(check.findings);
        sorted.sort(java.util.Comparator.comparing(Finding::error).reversed());
        return List.copyOf(sorted);
    }

    private void add(long block, Finding.Kind kind, String detail) {
        findings.add(new Finding(block, kind, detail));
    }

    private void whole() {
        if (draft.plan().title().isBlank()) {
            add(0, Finding.Kind.UNTITLED, "");
        } else if (Scripts.whollyForeign(draft.plan().title(), draft.plan().tag().script())) {
            add(0, Finding.Kind.TITLE, "");
        }
        Set<String> had =
                draft.blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .collect(Collectors.toSet());
        List<String> missing =
                source.keySet().stream().filter(line -> !had.contains(line)).toList();
        if (!missing.isEmpty()) {
            add(0, Finding.Kind.UNCOVERED, numbers(missing));
        }
    }

    private void lines(Block block) {
        List<String> gone =
                block.lines().stream().filter(line -> !source.containsKey(line)).toList();
        if (!gone.isEmpty()) {
            add(block.id(), Finding.Kind.GONE, numbers(gone));
        }
        List<String> changed =
                block.lines().stream()
                        .filter(line ->
                                source.containsKey(line)
                                        && !source.get(line).equals(draft.seen().get(line)))
                        .toList();
        if (!changed.isEmpty()) {
            add(block.id(), Finding.Kind.CHANGED, numbers(changed));
        }
        if (block.omitted()) {
            Set<String> twice = new TreeSet<>(block.lines());
            twice.retainAll(
                    draft.blocks().stream()
                            .filter(other -> !other.omitted())
                            .flatMap(other -> other.lines().stream())
                            .toList());
            if (!twice.isEmpty()) {
                add(block.id(), Finding.Kind.CONTRADICTION, numbers(twice));
            }
        }
    }

    /// `l3` is line 3 to people.
    private static String numbers(Iterable<String> lines) {
        List<String> numbers = new ArrayList<>();
        lines.forEach(line -> numbers.add(line.startsWith("l") ? line.substring(1) : line));
        return String.join(", ", numbers);
    }

    private void words(Block block) {
        if (block.text().isBlank()) {
            if (!block.omitted()) {
                add(block.id(), Finding.Kind.EMPTY, "");
            }
            return;
        }
        if (block.omitted()) {
            add(block.id(), Finding.Kind.CONTRADICTION, numbers(block.lines()));
        }
        letters(block, block.text());
        letters(block, block.note());
        Scripts.foreignCharacter(block.text(), draft.plan().tag().script())
                .ifPresent(flaw -> add(block.id(), Finding.Kind.FOREIGN, flaw.sentence()));
        Scripts.mixedWord(block.text())
                .ifPresent(flaw -> add(block.id(), Finding.Kind.MIXED, flaw.sentence()));
        if (!Balance.ofQuotes(block.text())) {
            add(block.id(), Finding.Kind.QUOTES, "");
        }
        compare(block);
    }

    private void letters(Block block, String text) {
        ForbiddenCharacters.inProse(text)
                .ifPresent(flaw -> add(block.id(), Finding.Kind.FORBIDDEN, flaw.sentence()));
        NormalForm.flaw(text)
                .ifPresent(flaw -> add(block.id(), Finding.Kind.NOT_NFC, flaw.sentence()));
    }

    private void compare(Block block) {
        String rendered =
                block.lines().stream()
                        .map(line -> source.getOrDefault(line, ""))
                        .collect(Collectors.joining(" "));
        if (block.added() || rendered.isBlank()) {
            return;
        }
        if (rendered.equals(block.text())) {
            add(block.id(), Finding.Kind.SAME_AS_SOURCE, "");
        }
        if (!Balance.numbers(rendered).equals(Balance.numbers(block.text()))) {
            add(block.id(), Finding.Kind.NUMBERS, "");
        }
        if (draft.plan().kind() == Kind.TRANSLATION) {
            glossary.ifPresent(known -> words(block, known.terms(rendered, from, to())));
        }
    }

    private Tag to() {
        return draft.plan().tag();
    }

    private void words(Block block, List<Glossary.Term> terms) {
        for (Glossary.Term term : terms) {
            boolean used = term.use().stream().anyMatch(w -> Glossary.has(block.text(), w));
            boolean avoided = term.avoid().stream().anyMatch(w -> Glossary.has(block.text(), w));
            if (!used || avoided) {
                add(
                        block.id(),
                        Finding.Kind.GLOSSARY,
                        term.word() + " – " + term.use().getFirst().value());
            }
        }
    }

    private void refrains() {
        Map<String, Block> first = new HashMap<>();
        for (Block block : draft.blocks()) {
            if (block.lines().size() != 1 || block.omitted() || block.text().isBlank()) {
                continue;
            }
            String line = source.getOrDefault(block.lines().getFirst(), "");
            Block before = line.isBlank() ? null : first.putIfAbsent(line, block);
            if (before != null
                    && !before.lines().equals(block.lines())
                    && !before.text().equals(block.text())) {
                add(block.id(), Finding.Kind.REFRAIN, numbers(before.lines()));
            }
        }
    }
}
