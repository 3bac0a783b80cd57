package iz.web.page;

import iz.poem.Id;
import iz.poem.RivalAlignment;
import iz.poem.Version;
import iz.store.Works;
import iz.web.http.Query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By whose word the lines of each version are joined to those of its source: its maker's, unless
/// the reader chose another's with `?joined=en-iz/kamil`.
final class Joinings {
    private static final String PART = "joined";

    private final Ui ui;
    private final Works works;
    private final Id work;
    private final Map<Id, RivalAlignment> chosen;

    private Joinings(Ui ui, Works works, Id work, Map<Id, RivalAlignment> chosen) {
        this.ui = ui;
        this.works = works;
        this.work = work;
        this.chosen = chosen;
    }

    /// One of those among which a reader chooses.
    public record Joining(Text label, String href, boolean current) {}

    /// @return empty when the address asks for one that is not there
    static Optional<Joinings> asked(Ui ui, Works works, Id work) {
        Map<Id, RivalAlignment> chosen = new LinkedHashMap<>();
        for (String name : ui.visit().query().list(PART)) {
            Optional<RivalAlignment> rival =
                    name.matches("[a-z0-9-]+/[a-z0-9-]+")
                            ? works.rival(Id.of(work.value() + '/' + name))
                            : Optional.empty();
            if (rival.isEmpty() || !rival.get().choice().equals(name)) {
                return Optional.empty();
            }
            chosen.put(rival.get().version(), rival.get());
        }
        return Optional.of(new Joinings(ui, works, work, chosen));
    }

    /// Where nobody chooses.
    static Joinings none(Ui ui, Works works, Id work) {
        return new Joinings(ui, works, work, Map.of());
    }

    /// By version.
    Map<Id, RivalAlignment> chosen() {
        return chosen;
    }

    /// Said of a version whose lines are joined as somebody else has it; empty otherwise.
    String said(Version version) {
        RivalAlignment rival = chosen.get(version.id());
        return rival == null ? "" : ui.say("rival.choose") + ": " + by(rival);
    }

    /// Nothing when there is nothing to choose.
    List<Joining> of(Version version) {
        List<RivalAlignment> rivals = works.rivals(version.id());
        if (rivals.isEmpty()) {
            return List.of();
        }
        RivalAlignment now = chosen.get(version.id());
        List<Joining> all = new ArrayList<>();
        all.add(
                new Joining(
                        Text.of(ui.say("rival.own"), ui.tag()),
                        href(version, Optional.empty()),
                        now == null));
        for (RivalAlignment rival : rivals) {
            all.add(
                    new Joining(
                            Text.of(by(rival), ui.tag()),
                            href(version, Optional.of(rival)),
                            rival.equals(now)));
        }
        return all;
    }

    private String by(RivalAlignment rival) {
        return ui.say("rival.by", "name", ui.best(rival.by().names(), rival.by().id()).value());
    }

    /// The page of the work with this version's lines joined so; what else was chosen there stays.
    private String href(Version version, Optional<RivalAlignment> rival) {
        boolean here = ui.visit().path().equals(work.value());
        Map<Id, RivalAlignment> all = new LinkedHashMap<>(chosen);
        all.remove(version.id());
        rival.ifPresent(other -> all.put(version.id(), other));
        Query query =
                here ? ui.visit().query().without(PART) : Query.NONE.with("v", beside(version));
        if (!all.isEmpty()) {
            query =
                    query.with(
                            PART,
                            String.join(
                                    ",",
                                    all.values().stream().map(RivalAlignment::choice).toList()));
        }
        return here ? query.appendTo(work.value()) : ui.links().to(work.value(), query);
    }

    static String beside(Version version) {
        String own = version.id().slug();
        return version.source().map(source -> source.slug() + ',' + own).orElse(own);
    }
}
