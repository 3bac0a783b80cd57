package iz.web.api;

import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Holder;
import iz.desk.Obstacle;
import iz.desk.Plan;
import iz.desk.Reviews;
import iz.desk.Saving;
import iz.desk.Scope;
import iz.desk.Step;
import iz.desk.Workroom;
import iz.poem.VersionText;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import org.apache.jena.atlas.json.JsonObject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The steps of the desk for programs: each method is one operation of `openapi.json`, and says
/// nothing that the desk has not decided.
public final class Api {
    /// Where nobody works.
    public static final Api NONE = new Api(Optional.empty());

    private static final int CREATED = 201;
    private static final String DESCRIPTION = "openapi.json";

    private final Gate gate;

    public Api(Optional<Workroom> room) {
        this.gate = new Gate(room);
    }

    /// `/api/openapi.json`, for whoever asks.
    public Reply description(Visit visit) {
        try (InputStream in = Api.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("no " + DESCRIPTION);
            }
            return Reply.of(MediaType.JSON, in.readAllBytes())
                    .with("Access-Control-Allow-Origin", "*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Operation list() {
        return new Operation(
                "GET",
                visit ->
                        gate.open(
                                visit,
                                (room, who) -> {
                                    JsonObject json = new JsonObject();
                                    json.put(
                                            "mine",
                                            DraftJson.array(
                                                    room.drafts().of(who), DraftJson::item));
                                    json.put(
                                            "toReview",
                                            DraftJson.array(
                                                    room.drafts().toReview(who), DraftJson::item));
                                    return reply(json);
                                }));
    }

    public Operation begin() {
        return new Operation("POST", visit -> gate.open(visit, Scope.WRITE, begin(visit)));
    }

    private static BiFunction<Workroom, Holder, Reply> begin(Visit visit) {
        return (room, who) -> {
            Said said = Said.in(visit.caller());
            VersionText source = Plans.source(room, said);
            Plan plan = Plans.plan(room, who, source, said);
            long id =
                    room.drafts()
                            .begin(who.account(), plan, source)
                            .orElseThrow(() -> Gate.problem(Obstacle.FROZEN));
            return now(room, who, id).withStatus(CREATED).with("Location", "/api/drafts/" + id);
        };
    }

    public Operation read() {
        return new Operation(
                "GET",
                visit ->
                        gate.open(
                                visit,
                                Step.READ,
                                (room, who, draft) -> reply(DraftJson.whole(room, who, draft))));
    }

    private Operation step(Step step, Asked asked) {
        return new Operation(
                "POST",
                visit ->
                        gate.open(
                                visit,
                                step,
                                (room, who, draft) -> asked.by(visit, room, who, draft)));
    }

    private interface Asked {
        Reply by(Visit visit, Workroom room, Holder who, Draft draft);
    }

    public Operation save() {
        return step(
                Step.WRITE,
                (visit, room, who, draft) ->
                        saved(
                                room,
                                who,
                                room.editing()
                                        .save(
                                                who.account(),
                                                draft.id(),
                                                Edits.words(Said.in(visit.caller()), draft))));
    }

    public Operation edit() {
        return step(
                Step.WRITE,
                (visit, room, who, draft) -> {
                    Said said = Said.in(visit.caller());
                    return saved(
                            room,
                            who,
                            switch (said.text("edit")) {
                                case "undo" -> room.editing().undo(who.account(), draft.id());
                                case "tidy" -> room.editing().tidy(who.account(), draft.id());
                                default ->
                                        room.editing()
                                                .change(
                                                        who.account(),
                                                        draft.id(),
                                                        List.of(),
                                                        Edits.edit(said, draft));
                            });
                });
    }

    private static Reply saved(Workroom room, Holder who, Saving saving) {
        return switch (saving) {
            case Saving.Refused refused -> throw Gate.problem(Obstacle.STATE);
            case Saving.Saved done when !done.conflicts().isEmpty() ->
                    throw Problem.conflict(
                                    "Somebody else has saved meanwhile. Their words stay in force,"
                                        + " yours are in the history: save what shall stand, with"
                                        + " theirs as the base.")
                            .with(
                                    "conflicts",
                                    DraftJson.array(done.conflicts(), DraftJson::conflict));
            case Saving.Saved done -> reply(DraftJson.whole(room, who, done.draft()));
        };
    }

    public Operation describe() {
        return step(
                Step.WRITE,
                (visit, room, who, draft) -> {
                    Plan plan = Plans.again(room, who, draft, Said.in(visit.caller()));
                    must(room.drafts().describe(who.account(), draft.id(), plan));
                    return now(room, who, draft.id());
                });
    }

    public Operation share() {
        return step(
                Step.WRITE,
                (visit, room, who, draft) -> {
                    String name = Said.in(visit.caller()).text("penName");
                    if (!room.drafts().share(who.account(), draft.id(), name)) {
                        throw Problem.unfit("Nobody here has that pen name.");
                    }
                    return now(room, who, draft.id());
                });
    }

    public Operation submit() {
        return step(
                Step.WRITE,
                (visit, room, who, draft) ->
                        switch (room.reviews().submit(who.account(), draft.id())) {
                            case Reviews.Submission.Submitted submitted ->
                                    now(room, who, draft.id());
                            case Reviews.Submission.NotReady(var errors) ->
                                    throw Problem.unfit("The draft is not ready.")
                                            .with(
                                                    "findings",
                                                    DraftJson.array(errors, DraftJson::finding));
                            case Reviews.Submission.Refused refused ->
                                    throw Gate.problem(Obstacle.STATE);
                        });
    }

    public Operation recall() {
        return step(
                Step.RECALL,
                (visit, room, who, draft) -> {
                    must(room.reviews().recall(who.account(), draft.id()));
                    return now(room, who, draft.id());
                });
    }

    public Operation remark() {
        return step(
                Step.REVIEW,
                (visit, room, who, draft) -> {
                    Said said = Said.in(visit.caller());
                    long block = said.number("block", 0);
                    String text = said.maybe("text").orElse("").strip();
                    String wording = said.maybe("wording").orElse("").strip();
                    if (block != 0 && draft.block(block).isEmpty()) {
                        throw Problem.unfit("The draft has no block " + block + ".");
                    }
                    if (text.isEmpty() && wording.isEmpty()) {
                        throw Problem.unfit("Say something, or propose other words.");
                    }
                    must(room.reviews().remark(who.account(), draft.id(), block, text, wording));
                    return now(room, who, draft.id());
                });
    }

    public Operation giveBack() {
        return step(
                Step.REVIEW,
                (visit, room, who, draft) -> {
                    String reason = Said.in(visit.caller()).text("reason").strip();
                    if (reason.isEmpty()) {
                        throw Problem.unfit("Its translators need a reason.");
                    }
                    must(room.reviews().giveBack(who.account(), draft.id(), reason));
                    return reply(DraftJson.state(draft, DraftState.RETURNED));
                });
    }

    public Operation accept() {
        return step(
                Step.PUBLISH,
                (visit, room, who, draft) ->
                        switch (room.reviews().accept(who.account(), draft.id())) {
                            case Reviews.Acceptance.Published published ->
                                    reply(DraftJson.state(draft, DraftState.PUBLISHED));
                            case Reviews.Acceptance.Unfit(var problems) ->
                                    throw Problem.unfit("The archive does not take it.")
                                            .with("problems", DraftJson.texts(problems));
                            case Reviews.Acceptance.Refused refused ->
                                    throw Gate.problem(Obstacle.STATE);
                        });
    }

    /// The gate saw no obstacle; what has come up since is told as a conflict.
    private static void must(boolean well) {
        if (!well) {
            throw Gate.problem(Obstacle.STATE);
        }
    }

    private static Reply reply(JsonObject json) {
        return Reply.of(MediaType.JSON, json + "\n");
    }

    private static Reply now(Workroom room, Holder who, long draft) {
        return room.drafts()
                .read(who, draft)
                .map(found -> reply(DraftJson.whole(room, who, found)))
                .orElseThrow(() -> Gate.problem(Obstacle.UNKNOWN));
    }
}
