package iz.web.page;

import iz.desk.Block;
import iz.desk.Check;
import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Finding;
import iz.desk.Glossary;
import iz.desk.Remark;
import iz.desk.Saving;
import iz.language.Tag;
import iz.language.script.Schemes;
import iz.poem.Generated;
import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.Version;
import iz.poem.VersionText;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A draft beside its source, as a page shows it.
final class DraftView {
    private static final int LETTERS_OF_A_ROW = 48;

    private final Ui ui;
    private final Draft draft;
    private final VersionText source;
    private final List<VersionText> others;
    private final List<Remark> remarks;
    private final List<Saving.Conflict> conflicts;
    private final boolean checked;
    private final Optional<Glossary> glossary;
    private final Alikes alikes;
    private final long about;
    private final List<Finding> findings;
    private final List<VersionText> scripts;
    private final Map<String, Segment> lines = new HashMap<>();

    /// @param others versions that render the same source
    /// @param alikes the translation memory
    /// @param about the block for which it was asked; 0 for none
    /// @param checked true when what is wrong shall be said also of words that are still missing
    DraftView(
            Ui ui,
            Draft draft,
            VersionText source,
            List<VersionText> others,
            List<Remark> remarks,
            List<Saving.Conflict> conflicts,
            boolean checked,
            Optional<Glossary> glossary,
            Alikes alikes,
            long about) {
        this.alikes = alikes;
        this.about = about;
        this.ui = ui;
        this.draft = draft;
        this.source = source;
        this.others = others;
        this.remarks = remarks;
        this.conflicts = conflicts;
        this.checked = checked;
        this.glossary = glossary;
        this.findings = Check.of(draft, source, glossary);
        this.scripts = scripts(ui, source);
        source.segments().forEach(line -> lines.put(line.name(), line));
    }

    /// The blocks, stanza by stanza.
    List<List<BlockView>> stanzas() {
        List<List<BlockView>> stanzas = new ArrayList<>();
        for (Block block : draft.blocks()) {
            if (stanzas.isEmpty() || block.opens()) {
                stanzas.add(new ArrayList<>());
            }
            stanzas.getLast().add(view(block));
        }
        return stanzas;
    }

    /// What is to be said of the whole.
    List<String> findings() {
        return said(0).stream().map(this::words).toList();
    }

    List<BlockView.Said> remarks() {
        return remarksOf(0, "");
    }

    boolean good() {
        return findings.isEmpty();
    }

    private BlockView view(Block block) {
        List<Finding> said = said(block.id());
        String text = block.text();
        return new BlockView(
                block,
                block.lines().stream().map(Line::number).collect(Collectors.joining(", ")),
                block.lines().stream().map(name -> source(block, name)).toList(),
                beside(block, scripts),
                beside(block, others),
                block.id() == about ? Optional.of(alikes.of(segments(block))) : Optional.empty(),
                ui.links()
                                .to(
                                        "/desk/drafts/" + draft.id(),
                                        Query.NONE.with("alike", "" + block.id()))
                        + "#b"
                        + block.id(),
                mark(block),
                Math.max(1, (int) text.lines().count() + text.length() / LETTERS_OF_A_ROW),
                said.stream().map(this::words).toList(),
                said.stream().anyMatch(Finding::error),
                remarksOf(block.id(), text),
                conflicts.stream().filter(c -> c.block() == block.id()).findFirst());
    }

    private Stream<Segment> segments(Block block) {
        return block.lines().stream().map(lines::get).filter(Objects::nonNull);
    }

    private BlockView.SourceLine source(Block block, String name) {
        Optional<Segment> line = Optional.ofNullable(lines.get(name));
        String now = line.flatMap(Segment::text).map(t -> t.value()).orElse("");
        String seen = draft.seen().getOrDefault(name, now);
        Text missing = line.flatMap(l -> ui.best(l.missing())).orElse(Text.of("—", ui.tag()));
        Tag from = source.version().tag();
        return new BlockView.SourceLine(
                name,
                Line.number(name),
                now.isEmpty() ? missing : Text.of(now, from),
                glossary.map(g -> Glossed.of(ui, now, g.terms(now, from, draft.plan().tag())))
                        .orElse(List.of()),
                now.equals(seen) || block.text().isEmpty() ? List.of() : WordDiff.of(seen, now));
    }

    /// The source as the usual schemes write it in scripts that this one reads.
    private static List<VersionText> scripts(Ui ui, VersionText source) {
        Version version = source.version();
        return ui.reads().stream()
                .map(Tag::script)
                .filter(script -> !script.equals(version.tag().script()))
                .distinct()
                .flatMap(script -> Schemes.usual(version.tag(), script).stream())
                .flatMap(scheme -> Generated.of(version, scheme).stream())
                .map(generated -> generated.text(source))
                .toList();
    }

    private List<BlockView.Other> beside(Block block, List<VersionText> versions) {
        List<Id> wanted = block.lines().stream().map(draft.plan().source()::part).toList();
        List<BlockView.Other> found = new ArrayList<>();
        for (VersionText other : versions) {
            String text =
                    other.segments().stream()
                            .filter(line -> line.renders().stream().anyMatch(wanted::contains))
                            .flatMap(line -> line.text().stream())
                            .map(t -> t.value())
                            .collect(Collectors.joining(" / "));
            if (!text.isEmpty()) {
                Version version = other.version();
                found.add(
                        new BlockView.Other(
                                Text.of(text, version.tag()), ui.languageAndScript(version.tag())));
            }
        }
        return found;
    }

    private static String mark(Block block) {
        if (block.text().isEmpty()) {
            return block.omitted() ? "draft.omitted" : "draft.empty";
        }
        return block.published() ? "draft.published" : "draft.saved";
    }

    /// While somebody is still writing, words that are not there yet are no mistake.
    private List<Finding> said(long block) {
        return findings.stream()
                .filter(finding -> finding.block() == block)
                .filter(finding ->
                        checked
                                || (finding.kind() != Finding.Kind.EMPTY
                                        && finding.kind() != Finding.Kind.UNTITLED))
                .toList();
    }

    private String words(Finding finding) {
        return ui.say("draft.find." + finding.kind().name(), "detail", finding.detail());
    }

    private List<BlockView.Said> remarksOf(long block, String text) {
        return remarks.stream()
                .filter(remark -> remark.block() == block)
                .filter(remark ->
                        remark.state() == Remark.State.OPEN
                                || draft.state() != DraftState.PUBLISHED)
                .map(remark ->
                        new BlockView.Said(
                                remark,
                                remark.wording().isBlank()
                                        ? List.of()
                                        : WordDiff.of(text, remark.wording())))
                .toList();
    }
}
