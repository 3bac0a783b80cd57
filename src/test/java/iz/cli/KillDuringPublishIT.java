package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Account;
import iz.desk.Desk;
import iz.desk.Draft;
import iz.desk.DraftState;
import iz.desk.Joining;
import iz.desk.KeyMaking;
import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Reviews;
import iz.desk.Role;
import iz.desk.Scope;
import iz.desk.Words;
import iz.desk.Workroom;
import iz.language.Tag;
import iz.log.Entry;
import iz.log.Log;
import iz.log.Progress;
import iz.poem.Id;
import iz.poem.Method;
import iz.rdf.CorpusFiles;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.DataFolder;
import iz.store.Press;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The program that serves is killed with SIGKILL while an editor publishes, and started again.
/// What the editor was told is published is in the log, on its page and at the desk; what was on
/// the way is published or still waits, and accepting it again publishes nothing twice.
class KillDuringPublishIT {
    /// `-Diz.kills=40` for the figures.
    private static final int KILLS = Integer.getInteger("iz.kills", 6);

    private static final int DRAFTS_PER_KILL = 6;
    private static final Id SOURCE = Id.of("/otkur/iz/ug-arab");

    @TempDir Path folder;
    private final Random random = new Random();
    private final Map<Long, String> versions = new TreeMap<>();
    private final Set<Long> acknowledged = new TreeSet<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private String key = "";

    @Test
    void whatIsAcknowledgedIsPublishedOnceAndTheRestWaits() throws Exception {
        LocalDate begun = LocalDate.now(ZoneOffset.UTC);
        handIn(KILLS * DRAFTS_PER_KILL);
        waiting.addAll(versions.keySet());
        int cut = 0;
        int already = 0;
        for (int round = 0; round < KILLS; round++) {
            try (ServedProcess served = serve()) {
                assertPublished(served);
                Thread killer = killAfter(served, random.nextLong(60, 900));
                Optional<Long> open = acceptUntilKilled(served);
                killer.join();
                cut += open.isPresent() ? 1 : 0;
            }
            // What the next start mends.
            MendedArchive.open(data(), "round " + round);
            already += assertNothingHalf();
        }
        try (ServedProcess served = serve()) {
            assertPublished(served);
            while (!waiting.isEmpty()) {
                accept(served, waiting.peek());
                acknowledged.add(waiting.remove());
            }
            assertPublished(served);
        }
        assertEquals(versions.keySet(), acknowledged);
        Map<String, Integer> puts = puts();
        for (String version : versions.values()) {
            int times = puts.getOrDefault(Iris.STANDARD.iri(Id.of(version)), 0);
            // On another day it would be another record.
            boolean sameDay = LocalDate.now(ZoneOffset.UTC).equals(begun);
            assertTrue(times == 1 || (times == 2 && !sameDay), version + ": " + times + " times");
        }
        InProcess verify = InProcess.iz("verify", "--data", data().toString());
        assertEquals(0, verify.code(), verify.printed());
        System.out.println(
                "KillDuringPublishIT: "
                        + KILLS
                        + " kills, "
                        + cut
                        + " during a publication, of which "
                        + already
                        + " were in the log and not yet marked at the desk; "
                        + acknowledged.size()
                        + " published, each once");
    }

    /// A translator's drafts, handed in, and the key of an editor.
    private void handIn(int drafts) {
        try (Archive archive =
                        Archive.open(
                                data(),
                                Iris.STANDARD,
                                Clock.systemUTC(),
                                sentence -> {},
                                Progress.silent());
                Desk desk = Desk.open(data().resolve("desk"), Clock.systemUTC())) {
            archive.publish(CorpusFiles.below("otkur", "people", "concepts"), Progress.silent());
            Workroom room = Workroom.of(desk, new Press(archive, Iris.STANDARD), Clock.systemUTC());
            Account ay = join(desk, Role.TRANSLATOR, "Ay");
            for (int i = 0; i < drafts; i++) {
                Draft draft = handIn(room, ay);
                versions.put(draft.id(), draft.version().orElseThrow().value());
            }
            key =
                    assertInstanceOf(
                                    KeyMaking.Made.class,
                                    desk.keys()
                                            .make(
                                                    join(desk, Role.EDITOR, "Kün"),
                                                    "a test",
                                                    Set.of(Scope.values())))
                            .token();
        }
    }

    private static Account join(Desk desk, Role role, String name) {
        String code = desk.invitations().invite(role);
        return assertInstanceOf(Joining.Joined.class, desk.accounts().join(code, name, ""))
                .account();
    }

    private static Account ay(Desk desk) {
        return desk.accounts().all().stream()
                .filter(who -> who.penName().equals("Ay"))
                .findFirst()
                .orElseThrow();
    }

    private static Draft handIn(Workroom room, Account who) {
        Plan plan =
                new Plan(
                        SOURCE.parent().orElseThrow(),
                        SOURCE,
                        Kind.TRANSLATION,
                        Tag.of("tr-Latn"),
                        Method.BY_HAND,
                        Licence.CC_BY,
                        "İz",
                        "");
        long id =
                room.drafts()
                        .begin(who, plan, room.press().text(SOURCE).orElseThrow())
                        .orElseThrow();
        List<Words> words = new ArrayList<>();
        for (var block : room.drafts().read(who, id).orElseThrow().blocks()) {
            words.add(
                    new Words(
                            block.id(), block.saved(), "Satır " + (char) ('a' + words.size()), ""));
        }
        room.editing().save(who, id, words);
        assertInstanceOf(
                Reviews.Submission.Submitted.class, room.reviews().submit(who, id), "handed in");
        return room.drafts().read(who, id).orElseThrow();
    }

    private ServedProcess serve() throws IOException {
        return new ServedProcess(folder, Path.of("."), "port=0", "query-server=none");
    }

    private static Thread killAfter(ServedProcess served, long millis) {
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(millis);
                served.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// @return the draft whose acceptance was not answered
    private Optional<Long> acceptUntilKilled(ServedProcess served) throws Exception {
        while (!waiting.isEmpty()) {
            try {
                accept(served, waiting.peek());
            } catch (IOException e) {
                return Optional.of(waiting.peek());
            }
            acknowledged.add(waiting.remove());
        }
        return Optional.empty();
    }

    private void accept(ServedProcess served, long draft) throws Exception {
        HttpResponse<String> answer =
                served.post("/api/drafts/" + draft + "/accept", "Authorization", "Bearer " + key);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private void assertPublished(ServedProcess served) throws Exception {
        for (long draft : acknowledged) {
            String page = versions.getOrDefault(draft, "");
            assertEquals(200, served.get(page).statusCode(), page);
        }
    }

    /// @return how many are published though the desk waits for them
    private int assertNothingHalf() throws IOException {
        Map<String, Integer> puts = puts();
        int already = 0;
        try (Desk desk = Desk.open(data().resolve("desk"), Clock.systemUTC());
                Archive archive =
                        Archive.open(
                                data(),
                                Iris.STANDARD,
                                Clock.systemUTC(),
                                sentence -> {},
                                Progress.silent())) {
            Workroom room = Workroom.of(desk, new Press(archive, Iris.STANDARD), Clock.systemUTC());
            Account ay = ay(desk);
            for (Map.Entry<Long, String> one : versions.entrySet()) {
                Draft draft = room.drafts().read(ay, one.getKey()).orElseThrow();
                boolean marked = draft.state() == DraftState.PUBLISHED;
                boolean logged = puts.containsKey(Iris.STANDARD.iri(Id.of(one.getValue())));
                boolean told = acknowledged.contains(one.getKey());
                assertTrue(logged || !marked, one + " is marked and not in the log");
                assertTrue(marked || !told, one + " was acknowledged and is not marked");
                already += logged && !marked ? 1 : 0;
                if (logged && marked && !told) {
                    // Only the answer was cut off.
                    acknowledged.add(one.getKey());
                    waiting.remove(one.getKey());
                }
            }
        }
        return already;
    }

    /// How often each version was published, by IRI.
    private Map<String, Integer> puts() {
        Map<String, Integer> puts = new TreeMap<>();
        Log log = Log.open(new DataFolder(data()).log(), Clock.systemUTC());
        for (Entry entry : log.entries(0, log.state().position())) {
            if (entry instanceof Entry.Put put) {
                puts.merge(put.iri(), 1, Integer::sum);
            }
        }
        return puts;
    }

    private Path data() {
        return folder.resolve("data");
    }
}
