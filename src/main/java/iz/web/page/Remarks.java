package iz.web.page;

import iz.poem.Id;
import iz.poem.Note;
import iz.poem.Segment;
import iz.poem.Variant;
import iz.poem.VersionText;
import iz.poem.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The apparatus of one version: its variants, marked with letters, and its notes, with numbers.
final class Remarks {
    private final Ui ui;
    private final VersionText text;
    private final boolean lead;
    private final Map<Id, List<Wording>> earlier;

    /// @param earlier what lines were made from, where their source reads otherwise now
    Remarks(Ui ui, VersionText text, boolean lead, Map<Id, List<Wording>> earlier) {
        this.earlier = earlier;
        this.ui = ui;
        this.text = text;
        this.lead = lead;
    }

    List<Remark> variants() {
        List<Remark> all = new ArrayList<>();
        for (Segment segment : text.segments()) {
            for (Variant variant : text.variantsOf(segment)) {
                all.add(variant(variant, segment, letter(all.size())));
            }
        }
        return List.copyOf(all);
    }

    List<Remark> notes() {
        List<Remark> all = new ArrayList<>();
        for (Segment segment : text.segments()) {
            for (Wording old : earlier.getOrDefault(segment.id(), List.of())) {
                String mark = String.valueOf(all.size() + 1);
                all.add(
                        new Remark(
                                anchor(segment.id().document().part("e" + mark)),
                                mark,
                                Line.number(segment),
                                anchor(segment.id()),
                                Text.of(old),
                                Text.of(ui.say("version.older"), ui.tag()),
                                null,
                                null));
            }
            for (Note note : text.notes()) {
                if (note.segment().equals(segment.id())) {
                    Optional<Text> said = ui.best(note.text());
                    String mark = String.valueOf(all.size() + 1);
                    all.add(
                            new Remark(
                                    anchor(note.id()),
                                    mark,
                                    Line.number(segment),
                                    anchor(segment.id()),
                                    null,
                                    said.orElse(null),
                                    null,
                                    null));
                }
            }
        }
        return List.copyOf(all);
    }

    private Remark variant(Variant variant, Segment segment, String mark) {
        Optional<Wording> words = segment.text();
        Text lemma =
                variant.wholeLine() || words.isEmpty()
                        ? null
                        : Text.of(variant.lemma(words.get().value()), words.get().tag());
        return new Remark(
                anchor(variant.id()),
                mark,
                Line.number(segment),
                anchor(segment.id()),
                lemma,
                variant.reading().map(Text::of).orElse(null),
                ui.name(variant.witness()),
                ui.href(variant.witness().id()));
    }

    /// a, b … z, aa, ab …
    static String letter(int place) {
        String last = String.valueOf((char) ('a' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }

    private String anchor(Id id) {
        String name = id.fragment().orElse("");
        return lead ? name : text.version().id().slug() + '.' + name;
    }
}
