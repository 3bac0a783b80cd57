package iz.web.page;

import iz.poem.Agent;
import iz.poem.Dispute;
import iz.poem.Reference;
import iz.rdf.Vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Birth and death as they are recorded; where claims disagree it says so.
///
/// @param events those of which something is known
/// @param years both, short: `1923–1995`; empty when neither is known
record Life(List<Event> events, String years) {

    /// A birth or death.
    ///
    /// @param label `Born`
    /// @param date empty when unknown
    /// @param disputed true when there are claims that differ
    record Event(String label, String date, Optional<Link> place, boolean disputed) {}

    static Life of(Ui ui, Agent agent, List<Dispute> disputes) {
        List<Event> events =
                Stream.of(
                                event(
                                        ui,
                                        "life.born",
                                        agent.born(),
                                        agent.birthPlace(),
                                        disputed(
                                                agent,
                                                disputes,
                                                Vocabulary.SCHEMA + "birthDate",
                                                Vocabulary.SCHEMA + "birthPlace")),
                                event(
                                        ui,
                                        "life.died",
                                        agent.died(),
                                        agent.deathPlace(),
                                        disputed(
                                                agent,
                                                disputes,
                                                Vocabulary.SCHEMA + "deathDate",
                                                Vocabulary.SCHEMA + "deathPlace")))
                        .filter(e -> !e.date.isEmpty() || e.place.isPresent() || e.disputed)
                        .toList();
        String from = agent.born().map(d -> Dates.say(ui, year(d))).orElse("");
        String to = agent.died().map(d -> Dates.say(ui, year(d))).orElse("");
        return new Life(events, from.isEmpty() && to.isEmpty() ? "" : from + '–' + to);
    }

    private static Event event(
            Ui ui,
            String label,
            Optional<String> date,
            Optional<Reference> place,
            boolean disputed) {
        return new Event(
                ui.say(label),
                date.map(d -> Dates.say(ui, d)).orElse(""),
                place.map(p -> new Link(ui.name(p), ui.href(p.id()))),
                disputed);
    }

    private static boolean disputed(Agent agent, List<Dispute> disputes, String... properties) {
        return Stream.of(properties).anyMatch(p -> Claims.disputed(disputes, agent.id(), p));
    }

    private static String year(String date) {
        int dash = date.indexOf('-', 1);
        return dash < 0 ? date : date.substring(0, dash);
    }
}
