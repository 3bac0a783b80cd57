package iz.web.api;

import iz.desk.Draft;
import iz.desk.Holder;
import iz.desk.Obstacle;
import iz.desk.Scope;
import iz.desk.Step;
import iz.desk.Workroom;
import iz.log.NotNowException;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets programs in that have a key (RFC 6750), as far as the desk says. No cookie counts here: a
/// page elsewhere has nothing that a browser would send along for it.
final class Gate {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([0-9a-z-]{1,100})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Optional<Workroom> room;

    /// @param room empty where nobody works
    Gate(Optional<Workroom> room) {
        this.room = room;
    }

    /// What is done with a draft.
    interface Work {
        Reply with(Workroom room, Holder who, Draft draft);
    }

    Reply open(Visit visit, BiFunction<Workroom, Holder, Reply> work) {
        return told(here -> work.apply(here, holder(here, visit)));
    }

    /// For what is not about a draft that is there already.
    Reply open(Visit visit, Scope scope, BiFunction<Workroom, Holder, Reply> work) {
        return open(
                visit,
                (here, who) -> {
                    if (!who.may(scope)) {
                        throw problem(Obstacle.SCOPE);
                    }
                    return work.apply(here, who);
                });
    }

    Reply open(Visit visit, Step step, Work work) {
        return open(
                visit,
                (here, who) -> {
                    long draft = number(visit);
                    Optional<Obstacle> obstacle = here.drafts().obstacle(who, draft, step);
                    if (obstacle.isPresent()) {
                        throw problem(obstacle.get());
                    }
                    return work.with(
                            here,
                            who,
                            here.drafts()
                                    .read(who, draft)
                                    .orElseThrow(() -> problem(Obstacle.UNKNOWN)));
                });
    }

    private Reply told(Function<Workroom, Reply> work) {
        Reply reply;
        try {
            reply = work.apply(room.orElseThrow(() -> Problem.missing("Nobody works here.")));
        } catch (Problem problem) {
            reply = problem.reply();
        } catch (NotNowException e) {
            reply =
                    Problem.notNow("The archive takes nothing new now. Please try again later.")
                            .reply();
        }
        return reply.with("Cache-Control", "no-store");
    }

    private static Holder holder(Workroom room, Visit visit) {
        String given = visit.caller().header("Authorization");
        if (given.isEmpty()) {
            throw Problem.keyless(
                    "Send a key as \"Authorization: Bearer …\". Keys are made at /desk.",
                    "Bearer realm=\"iz\"");
        }
        Matcher bearer = BEARER.matcher(given);
        return Optional.of(bearer)
                .filter(Matcher::matches)
                .flatMap(found -> room.desk().keys().of(found.group(1)))
                .orElseThrow(() ->
                        Problem.keyless(
                                "This is no key, or it has ended. Keys are made at /desk.",
                                "Bearer realm=\"iz\", error=\"invalid_token\""));
    }

    private static long number(Visit visit) {
        String number = visit.slot("draft");
        return NUMBER.matcher(number).matches() ? Long.parseLong(number) : 0;
    }

    static Problem problem(Obstacle obstacle) {
        return switch (obstacle) {
            case SCOPE -> Problem.scopeless("This key is not for that.");
            case UNKNOWN -> Problem.missing("You have no such draft.");
            case NOT_THEIRS -> Problem.forbidden("Only its translators may do that.");
            case OWN -> Problem.forbidden("Nobody reviews their own.");
            case STATE -> Problem.conflict("The draft is not where this step begins.");
            case FROZEN ->
                    Problem.conflict("The archive is read-only now. Please try again later.");
        };
    }
}
