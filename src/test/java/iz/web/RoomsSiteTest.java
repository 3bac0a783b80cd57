package iz.web;

import static iz.web.AskedSite.encoded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Block;
import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Remark;
import iz.desk.Role;
import iz.desk.Save;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every wish that the rooms of the desk know, from everybody whom they do not belong to.
class RoomsSiteTest {
    private static final Pattern WISH = Pattern.compile("case \"([a-z-]+)\"(?:, \"([a-z-]+)\")?");
    private static final Set<String> OF_REVIEWERS = Set.of("remark", "return", "accept");

    @TempDir static Path data;
    private static AskedSite site;
    private static Seats seats;
    private static Seats.Person ay;
    private static Seats.Person other;
    private static Seats.Person editor;
    private static Seats.Person keeper;
    private static final Map<DraftState, Long> DRAFTS = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws IOException {
        site = new AskedSite(data, "otkur", "people", "concepts");
        seats = new Seats(site);
        ay = seats.join(Role.TRANSLATOR, "Ay");
        other = seats.join(Role.TRANSLATOR, "Kün");
        editor = seats.join(Role.EDITOR, "Muharrir");
        keeper = seats.join(Role.KEEPER, "Saqchi");
        Seats.Person reviewer = seats.join(Role.EDITOR, "Oqughuchi");
        for (DraftState state : DraftState.values()) {
            long id = seats.begin(ay, "Ay");
            seats.fill(ay, id);
            if (state != DraftState.DRAFT) {
                seats.room().reviews().submit(ay.account(), id);
            }
            long block = draft(id).blocks().getFirst().id();
            seats.room().reviews().remark(reviewer.account(), id, block, "a word", "another");
            if (state == DraftState.RETURNED) {
                seats.room().reviews().giveBack(reviewer.account(), id, "again");
            }
            if (state == DraftState.PUBLISHED || state == DraftState.WITHDRAWN) {
                seats.room().reviews().accept(reviewer.account(), id);
            }
            if (state == DraftState.WITHDRAWN) {
                assertTrue(seats.room().withdrawals().own(ay.account(), id));
            }
            assertEquals(state, draft(id).state());
            DRAFTS.put(state, id);
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Draft draft(long id) {
        return seats.room().drafts().read(ay.account(), id).orElseThrow();
    }

    /// What a page's source compares the wish of a form with.
    private static Set<String> wishes(String... pages) throws IOException {
        Set<String> wishes = new TreeSet<>();
        for (String page : pages) {
            Matcher matcher =
                    WISH.matcher(
                            Files.readString(Path.of("src/main/java/iz/web/page", page + ".java")));
            while (matcher.find()) {
                wishes.add(matcher.group(1));
                if (matcher.group(2) != null) {
                    wishes.add(matcher.group(2));
                }
            }
        }
        return wishes;
    }

    /// A form that would do something, were it allowed.
    private static String form(long id, String wish) {
        Block block = draft(id).blocks().getFirst();
        long number =
                switch (wish) {
                    case "take", "aside" ->
                            seats.room().reviews().remarks(ay.account(), id).stream()
                                    .findFirst()
                                    .map(Remark::id)
                                    .orElse(0L);
                    case "back" ->
                            seats.room().editing().history(ay.account(), id).stream()
                                    .findFirst()
                                    .map(Save::id)
                                    .orElse(0L);
                    default -> block.id();
                };
        return ("do=" + wish + "." + number)
                + ("&text." + block.id() + "=foreign&base." + block.id() + "=" + block.saved())
                + "&title=foreign&credit=&method=MACHINE&licence=CC0&name="
                + encoded("Kün")
                + "&sure=yes&remark=foreign&wording=foreign&reason=foreign&lines."
                + (block.id() + "=1");
    }

    @Test
    void nobodyGetsIntoWhatIsNotTheirs() throws Exception {
        Set<String> wishes = wishes("DraftPage", "DraftForm");
        assertTrue(wishes.containsAll(OF_REVIEWERS) && wishes.contains("merge"), "" + wishes);
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<DraftState, Long> each : DRAFTS.entrySet()) {
            long id = each.getValue();
            String before = seats.state(ay, id);
            for (Seats.Person who : List.of(other, editor, keeper)) {
                boolean reviews = !who.equals(other) && each.getKey() == DraftState.IN_REVIEW;
                for (String path :
                        List.of("/desk/drafts/" + id, "/desk/drafts/" + id + "/history")) {
                    int status = seats.get(who, path).statusCode();
                    tried++;
                    if (status != (reviews ? 200 : 404)) {
                        wrong.add(who.account() + " gets " + status + " of " + path);
                    }
                    for (String wish : wishes) {
                        if (reviews && OF_REVIEWERS.contains(wish) && !path.endsWith("history")) {
                            continue;
                        }
                        HttpResponse<String> answer = seats.post(who, path, form(id, wish));
                        tried++;
                        if (!reviews && answer.statusCode() != 404) {
                            wrong.add(who.account() + " may " + wish + " " + each.getKey());
                        }
                        if (!seats.state(ay, id).equals(before)) {
                            wrong.add(who.account() + " changed " + each.getKey() + " by " + wish);
                            before = seats.state(ay, id);
                        }
                    }
                }
            }
            for (String wish : wishes) {
                tried++;
                String path = "/desk/drafts/" + id;
                int status = site.post(path, AskedSite.FORM, form(id, wish)).statusCode();
                if (status != 403 || !seats.state(ay, id).equals(before)) {
                    wrong.add("nobody may " + wish + ": " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println("RoomsSiteTest: " + tried + " requests for drafts of others");
    }

    /// A translator's own form that names what belongs to another draft.
    @Test
    void noFormReachesIntoAnotherDraft() throws Exception {
        long own = seats.begin(other, "");
        seats.fill(other, own);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (long id : DRAFTS.values()) {
            String before = seats.state(ay, id);
            for (String wish : wishes("DraftForm", "DraftPage")) {
                if (Set.of("discard", "submit").contains(wish)) {
                    continue;
                }
                seats.post(other, "/desk/drafts/" + own, form(id, wish));
                tried++;
                if (!seats.state(ay, id).equals(before)) {
                    wrong.add(wish);
                    before = seats.state(ay, id);
                }
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println("RoomsSiteTest: " + tried + " forms that name another draft's parts");
    }

    @Test
    void onlyKeepersKeep() throws Exception {
        Set<String> wishes = wishes("KeepingPage");
        assertTrue(wishes.contains("freeze") && wishes.contains("thaw"), "" + wishes);
        for (Seats.Person who : List.of(ay, editor)) {
            assertEquals(404, seats.get(who, "/desk/keeping").statusCode());
            for (String wish : wishes) {
                String form =
                        "do="
                                + wish
                                + "."
                                + other.account().id()
                                + "&role=keeper&sure=yes&reason=x"
                                + "&version="
                                + encoded("/otkur/iz/en-abdurazak");
                assertEquals(404, seats.post(who, "/desk/keeping", form).statusCode(), wish);
            }
        }
        assertEquals(200, seats.get(keeper, "/desk/keeping").statusCode());
        assertTrue(seats.room().press().text(Seats.SOURCE).isPresent());
        assertTrue(site.desk().accounts().all().contains(other.account()));
        assertEquals(false, seats.room().keeping().isFrozen());
    }

    @Test
    void onlyEditorsSettleWhatReadersSuggest() throws Exception {
        site.post(
                "/suggest?line=" + encoded("/otkur/iz/ug-arab#l1"),
                AskedSite.FORM,
                "wording=x&reason=y");
        long id = seats.room().suggestions().all(editor.account()).getFirst().id();
        assertTrue(seats.room().suggestions().all(ay.account()).isEmpty());
        seats.post(ay, "/desk", "do=settle." + id);
        assertEquals(1, seats.room().suggestions().all(editor.account()).size());
        seats.post(editor, "/desk", "do=settle." + id);
        assertEquals(0, seats.room().suggestions().all(editor.account()).size());
    }

    /// The form of a session that has ended comes back with all that was typed.
    @Test
    void whatIsSentTooLateIsShownAgain() throws Exception {
        HttpResponse<String> answer =
                site.post(
                        "/desk/drafts/" + DRAFTS.get(DraftState.DRAFT),
                        AskedSite.FORM,
                        "do=save&key=old&base.1=2&text.1=" + encoded("ئىزىمىز قالدى"),
                        "Cookie",
                        "__Host-iz=" + "0".repeat(43));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("ئىزىمىز قالدى"), answer.body());
    }
}
