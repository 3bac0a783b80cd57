package iz.web.api;

import iz.desk.Block;
import iz.desk.Check;
import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Finding;
import iz.desk.Glossary;
import iz.desk.Holder;
import iz.desk.Plan;
import iz.desk.Remark;
import iz.desk.Save;
import iz.desk.Saving;
import iz.desk.Workroom;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Drafts and what is said of them, as JSON. Versions are named by their paths.
final class DraftJson {
    private DraftJson() {}

    static <T> JsonArray array(Collection<T> all, Function<T, JsonObject> each) {
        JsonArray array = new JsonArray();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }

    static JsonArray texts(Collection<String> all) {
        JsonArray array = new JsonArray();
        all.forEach(array::add);
        return array;
    }

    /// Where a draft is.
    static JsonObject state(Draft draft, DraftState state) {
        JsonObject json = new JsonObject();
        json.put("id", draft.id());
        json.put("state", state.name());
        draft.version().ifPresent(version -> json.put("version", version.value()));
        return json;
    }

    /// A draft on a list.
    static JsonObject item(Draft draft) {
        JsonObject json = state(draft, draft.state());
        Plan plan = draft.plan();
        json.put("source", plan.source().value());
        json.put("kind", plan.kind().name());
        json.put("tag", plan.tag().value());
        json.put("method", plan.method().name());
        json.put("licence", plan.licence().name());
        json.put("title", plan.title());
        json.put("credit", plan.credit());
        return json;
    }

    static JsonObject whole(Workroom room, Holder who, Draft draft) {
        JsonObject json = item(draft);
        json.put("hands", texts(room.drafts().hands(draft.id())));
        json.put("blocks", array(draft.blocks(), block -> block(block, draft)));
        List<Remark> remarks = room.reviews().remarks(who.account(), draft.id());
        json.put("remarks", array(remarks, DraftJson::remark));
        List<Finding> findings =
                room.press()
                        .text(draft.plan().source())
                        .map(source ->
                                Check.of(draft, source, room.press().glossary().map(Glossary::new)))
                        .orElse(List.of());
        json.put("findings", array(findings, DraftJson::finding));
        return json;
    }

    private static JsonObject block(Block block, Draft draft) {
        JsonObject json = new JsonObject();
        json.put("id", block.id());
        json.put("lines", texts(block.lines()));
        json.put(
                "source",
                texts(
                        block.lines().stream()
                                .map(line -> draft.seen().getOrDefault(line, ""))
                                .toList()));
        json.put("omitted", block.omitted());
        json.put("opens", block.opens());
        json.put("text", block.text());
        json.put("note", block.note());
        json.put("saved", block.saved());
        json.put("published", block.published());
        return json;
    }

    private static JsonObject remark(Remark remark) {
        JsonObject json = new JsonObject();
        json.put("id", remark.id());
        json.put("block", remark.block());
        json.put("by", remark.by());
        json.put("text", remark.text());
        json.put("wording", remark.wording());
        json.put("state", remark.state().name());
        json.put("day", remark.day().toString());
        return json;
    }

    static JsonObject finding(Finding finding) {
        JsonObject json = new JsonObject();
        json.put("block", finding.block());
        json.put("kind", finding.kind().name());
        json.put("error", finding.error());
        json.put("detail", finding.detail());
        return json;
    }

    static JsonObject conflict(Saving.Conflict conflict) {
        JsonObject json = new JsonObject();
        json.put("block", conflict.block());
        json.put("base", conflict.base());
        json.put("yours", save(conflict.yours()));
        json.put("theirs", save(conflict.theirs()));
        return json;
    }

    private static JsonObject save(Save save) {
        JsonObject json = new JsonObject();
        json.put("saved", save.id());
        json.put("text", save.text());
        json.put("note", save.note());
        json.put("by", save.hand());
        return json;
    }
}
