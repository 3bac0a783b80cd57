package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Words and lines of a draft, changed by one or by two.
class EditingTest {
    private static final int INTERLEAVINGS = 200;

    @TempDir Path data;
    private SmallDesk desk;
    private Account ay;
    private long id;

    @BeforeEach
    void open() {
        desk = new SmallDesk(data);
        ay = desk.join(Role.TRANSLATOR);
        id = desk.begin(ay);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Block> blocks() {
        return desk.draft(ay, id).blocks();
    }

    /// Lines, words and marks of the blocks from one to another.
    private String seen(int from, int to) {
        return blocks().subList(from, to).stream()
                .map(b ->
                        (b.opens() ? "§" : "")
                                + String.join("+", b.lines())
                                + (b.omitted() ? " omitted" : "")
                                + (b.text().isEmpty() ? "" : " " + b.text().replace("\n", "/")))
                .collect(Collectors.joining(" | "));
    }

    private void edit(Edit edit) {
        assertInstanceOf(Saving.Saved.class, desk.room().editing().change(ay, id, List.of(), edit));
    }

    private void say(int block, String words) {
        assertInstanceOf(Saving.Saved.class, desk.write(ay, id, blocks().get(block), words));
    }

    private long at(int block) {
        return blocks().get(block).id();
    }

    @Test
    void aDraftHasABlockForEachLineInTheStanzasOfItsSource() {
        assertEquals(12, blocks().size());
        assertEquals("§l1 | l2 | §l3 | l4 | §l5", seen(0, 5));
    }

    @Test
    void mergingJoinsLinesAndWordsAndSplittingPartsThem() {
        say(0, "bir");
        say(1, "iki");
        edit(new Edit.Merge(at(0)));
        assertEquals("§l1+l2 bir iki | §l3", seen(0, 2));
        edit(new Edit.Split(at(0), 3));
        assertEquals("§l1 bir | l2 iki | §l3", seen(0, 3));
    }

    @Test
    void aBlockIsLeftOutAndRenderedAgain() {
        say(1, "iki");
        edit(new Edit.Omit(at(1)));
        assertEquals("l2 omitted", seen(1, 2));
        edit(new Edit.Keep(at(1)));
        assertEquals("l2", seen(1, 2));
        assertTrue(history().contains("iki"));
    }

    @Test
    void aBlockIsAddedMovedAlignedAndTakenAway() {
        edit(new Edit.Add(at(3)));
        say(4, "ek");
        assertEquals("l4 |  ek | §l5", seen(3, 6));
        edit(new Edit.Up(at(4)));
        assertEquals("§l3 |  ek | l4 | §l5", seen(2, 6));
        edit(new Edit.Align(at(3), List.of("l3", "l4")));
        assertEquals("l3+l4 ek", seen(3, 4));
        edit(new Edit.Align(at(3), List.of()));
        edit(new Edit.Stanza(at(3)));
        edit(new Edit.Down(at(3)));
        assertEquals("§l3 | §l4 |  ek | §l5", seen(2, 6));
        edit(new Edit.Remove(at(4)));
        assertEquals("§l3 | §l4 | §l5", seen(2, 5));
        assertTrue(history().contains("ek"));
    }

    @Test
    void undoingBringsBackEveryArrangement() {
        say(0, "bir");
        say(1, "iki");
        String first = seen(0, 12);
        edit(new Edit.Merge(at(0)));
        String second = seen(0, 11);
        edit(new Edit.Omit(at(4)));
        desk.room().editing().undo(ay, id);
        assertEquals(second, seen(0, 11));
        desk.room().editing().undo(ay, id);
        assertEquals(first, seen(0, 12));
        desk.room().editing().undo(ay, id);
        assertEquals(first, seen(0, 12));
    }

    @Test
    void onePersonOnTwoDevicesNeverConflictsWithThemselves() {
        Block seen = blocks().get(0);
        desk.write(ay, id, seen, "from the phone");
        Saving saving = desk.write(ay, id, seen, "from the table");
        assertEquals(List.of(), assertInstanceOf(Saving.Saved.class, saving).conflicts());
        assertEquals("from the table", blocks().get(0).text());
        assertTrue(history().contains("from the phone"));
    }

    @Test
    void aConflictShowsThreeWordingsAndDropsNone() {
        Account su = desk.join(Role.TRANSLATOR);
        assertTrue(desk.room().drafts().share(ay, id, su.penName()));
        say(0, "base");
        Block seen = blocks().get(0);
        desk.write(ay, id, seen, "theirs");
        Saving.Saved saved =
                assertInstanceOf(Saving.Saved.class, desk.write(su, id, seen, "yours"));
        Saving.Conflict conflict = saved.conflicts().getFirst();
        assertEquals("yours", conflict.yours().text());
        assertEquals("theirs", conflict.theirs().text());
        assertEquals(ay.penName(), conflict.theirs().hand());
        assertEquals("base", conflict.base());
        assertEquals("theirs", blocks().get(0).text());
        assertTrue(history().containsAll(List.of("base", "theirs", "yours")));
        desk.write(su, id, blocks().get(0), "yours");
        assertEquals("yours", blocks().get(0).text());
    }

    @Test
    void twoWhoWroteTheSameDoNotConflict() {
        Account su = desk.join(Role.TRANSLATOR);
        desk.room().drafts().share(ay, id, su.penName());
        Block seen = blocks().get(0);
        desk.write(ay, id, seen, "the same");
        Saving saving = desk.write(su, id, seen, "the same");
        assertEquals(List.of(), assertInstanceOf(Saving.Saved.class, saving).conflicts());
    }

    /// Two translators, each with what they saw last; who saves next is chance.
    @Test
    void ofTwoTranslatorsEveryAcknowledgedTextIsInTheHistory() {
        Account su = desk.join(Role.TRANSLATOR);
        int conflicts = 0;
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            id = desk.begin(ay);
            desk.room().drafts().share(ay, id, su.penName());
            conflicts += interleave(new Random(seed), List.of(ay, su));
        }
        assertTrue(conflicts > INTERLEAVINGS, "only " + conflicts + " conflicts");
        System.out.println(
                "EditingTest: " + INTERLEAVINGS + " interleavings, " + conflicts + " conflicts");
    }

    private int interleave(Random random, List<Account> two) {
        List<List<Block>> last = new ArrayList<>(List.of(blocks(), blocks()));
        List<String> acknowledged = new ArrayList<>();
        int conflicts = 0;
        for (int i = 0; i < 10; i++) {
            int hand = random.nextInt(2);
            Account who = two.get(hand);
            if (random.nextInt(4) == 0) {
                last.set(hand, blocks());
            }
            Block seen = last.get(hand).get(random.nextInt(2));
            String before = blocks().get(blocks().indexOf(same(seen))).text();
            String words = "words " + i;
            Saving.Saved saved =
                    assertInstanceOf(Saving.Saved.class, desk.write(who, id, seen, words));
            acknowledged.add(words);
            conflicts += saved.conflicts().size();
            String now = saved.draft().block(seen.id()).orElseThrow().text();
            assertEquals(saved.conflicts().isEmpty() ? words : before, now);
            if (saved.conflicts().isEmpty()) {
                last.set(hand, saved.draft().blocks());
            }
        }
        assertEquals(List.of(), missing(acknowledged));
        return conflicts;
    }

    private Block same(Block seen) {
        return desk.draft(ay, id).block(seen.id()).orElseThrow();
    }

    private List<String> missing(List<String> acknowledged) {
        List<String> missing = new ArrayList<>(acknowledged);
        missing.removeAll(history());
        return missing;
    }

    private List<String> history() {
        return desk.room().editing().history(ay, id).stream().map(Save::text).toList();
    }

    @Test
    void theHistoryPutsWordsBack() {
        say(0, "first");
        say(0, "second");
        Save first =
                desk.room().editing().history(ay, id).stream()
                        .filter(save -> save.text().equals("first"))
                        .findFirst()
                        .orElseThrow();
        desk.room().editing().putBack(ay, id, first.id());
        assertEquals("first", blocks().get(0).text());
        assertEquals(new TreeSet<>(List.of("first", "second")), new TreeSet<>(history()));
    }

    @Test
    void tidyingMendsSpacesAndLettersAsASaveOfItsOwn() {
        say(0, "  iki   so\u0308z ");
        desk.room().editing().tidy(ay, id);
        assertEquals("iki söz", blocks().get(0).text());
        assertTrue(history().contains("  iki   so\u0308z "));
    }
}
