package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.poem.Id;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.Iris;
import iz.store.Earlier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a draft to a version in the archive, and on.
class ReviewsTest {
    @TempDir Path data;
    private SmallDesk desk;
    private Account ay;
    private Account editor;
    private long id;

    @BeforeEach
    void open() {
        desk = new SmallDesk(data);
        ay = desk.join(Role.TRANSLATOR);
        editor = desk.join(Role.EDITOR);
        id = desk.begin(ay);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Reviews reviews() {
        return desk.room().reviews();
    }

    private Draft draft() {
        return desk.draft(ay, id);
    }

    private void handIn() {
        assertInstanceOf(Reviews.Submission.Submitted.class, reviews().submit(ay, id));
    }

    private Id accept() {
        Reviews.Acceptance acceptance = reviews().accept(editor, id);
        return assertInstanceOf(
                        Reviews.Acceptance.Published.class, acceptance, acceptance::toString)
                .version();
    }

    private VersionText published(Id version) {
        return desk.room().press().text(version).orElseThrow();
    }

    private static List<String> words(VersionText version) {
        return version.segments().stream().map(s -> s.text().orElseThrow().value()).toList();
    }

    private void edit(Edit edit) {
        desk.room().editing().change(ay, id, List.of(), edit);
    }

    @Test
    void whatIsNotReadyIsNotHandedInAndSaysWhy() {
        Reviews.Submission.NotReady notReady =
                assertInstanceOf(Reviews.Submission.NotReady.class, reviews().submit(ay, id));
        assertEquals(12, notReady.errors().size());
        assertEquals(Finding.Kind.EMPTY, notReady.errors().getFirst().kind());
        assertEquals(DraftState.DRAFT, draft().state());
    }

    @Test
    void whatIsAcceptedStandsInTheArchiveWithItsAlignment() {
        edit(new Edit.Merge(draft().blocks().get(0).id()));
        edit(new Edit.Omit(draft().blocks().get(1).id()));
        edit(new Edit.Add(draft().blocks().get(10).id()));
        desk.fill(ay, id);
        desk.write(ay, id, draft().blocks().get(2), "first half\nsecond half");
        handIn();
        Id version = accept();
        VersionText text = published(version);
        assertEquals(12, text.segments().size());
        assertEquals(
                List.of(SmallDesk.SOURCE.part("l1"), SmallDesk.SOURCE.part("l2")),
                text.segments().getFirst().renders());
        assertEquals(List.of("first half", "second half"), words(text).subList(1, 3));
        assertEquals(text.segments().get(1).renders(), text.segments().get(2).renders());
        assertEquals(java.util.Set.of(SmallDesk.SOURCE.part("l3")), text.omits());
        assertEquals(java.util.Set.of(text.segments().getLast().id()), text.adds());
        assertEquals(Optional.of(Licence.CC_BY.rights()), text.version().rights());
        assertEquals(DraftState.PUBLISHED, draft().state());
        assertTrue(draft().blocks().stream().filter(b -> !b.omitted()).allMatch(Block::published));
    }

    @Test
    void nobodyReviewsTheirOwn() {
        long own = desk.begin(editor);
        desk.fill(editor, own);
        assertInstanceOf(Reviews.Submission.Submitted.class, reviews().submit(editor, own));
        assertInstanceOf(Reviews.Acceptance.Refused.class, reviews().accept(editor, own));
        assertFalse(reviews().giveBack(editor, own, "no"));
        assertFalse(desk.room().drafts().toReview(editor).stream().anyMatch(d -> d.id() == own));
    }

    @Test
    void aProposalIsNeverPutInForceButByATranslator() {
        desk.fill(ay, id);
        handIn();
        Block block = draft().blocks().get(4);
        assertTrue(reviews().remark(editor, id, block.id(), "kısa", "daha uzun bir satır"));
        assertEquals(block.text(), draft().blocks().get(4).text());
        assertFalse(reviews().settle(ay, id, 1, true), "It is with the editors.");
        assertTrue(reviews().giveBack(editor, id, "see line 5"));
        assertEquals(DraftState.RETURNED, draft().state());
        List<News> news = desk.room().inbox().of(ay);
        assertEquals("see line 5", news.getFirst().text());
        assertFalse(reviews().settle(editor, id, 1, true));
        assertTrue(reviews().settle(ay, id, 1, true));
        assertEquals("daha uzun bir satır", draft().blocks().get(4).text());
    }

    @Test
    void aCorrectionIsANewStateWithTheNamesOfTheLinesAsTheyWere() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        List<Id> names = published(version).segments().stream().map(Segment::id).toList();
        edit(new Edit.Add(draft().blocks().get(0).id()));
        desk.write(ay, id, draft().blocks().get(1), "araya giren");
        assertEquals(names.size(), published(version).segments().size(), "not yet public");
        handIn();
        assertEquals(version, accept());
        List<Id> now = published(version).segments().stream().map(Segment::id).toList();
        assertEquals(version.part("l13"), now.get(1));
        assertEquals(names, now.stream().filter(n -> !n.equals(now.get(1))).toList());
        assertEquals(2, desk.archive().history("https://w3id.org/iz" + version.value()).size());
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        assertInstanceOf(Reviews.Acceptance.Refused.class, reviews().accept(editor, id));
        assertEquals(1, desk.archive().history("https://w3id.org/iz" + version.value()).size());
    }

    @Test
    void aSourceThatChangesIsSaidAtEachLineMadeFromIt() {
        desk.fill(ay, id);
        String line = desk.source().segments().get(1).text().orElseThrow().value();
        desk.reword(line, line + "!");
        List<Finding> changed =
                Check.of(draft(), desk.source(), Optional.empty()).stream()
                        .filter(f -> f.kind() == Finding.Kind.CHANGED)
                        .toList();
        assertEquals(
                List.of(new Finding(draft().blocks().get(1).id(), Finding.Kind.CHANGED, "2")),
                changed);
        assertTrue(desk.room().drafts().stillRight(ay, id, desk.source().segments().get(1)));
        assertTrue(
                Check.of(draft(), desk.source(), Optional.empty()).stream()
                        .noneMatch(f -> f.kind() == Finding.Kind.CHANGED));
    }

    @Test
    void readersSeeWhatARenderingWasMadeFromUntilItsTranslatorHasLookedAgain() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        Earlier earlier = new Earlier(desk.archive(), Iris.STANDARD);
        assertEquals(Map.of(), earlier.wordings(published(version)));
        Wording line = desk.source().segments().get(1).text().orElseThrow();
        desk.reword(line.value(), line.value() + "!");
        assertEquals(
                Map.of(published(version).segments().get(1).id(), List.of(line)),
                earlier.wordings(published(version)));
        assertEquals(News.Kind.CHANGED, desk.room().inbox().of(ay).getFirst().kind());
        assertInstanceOf(Reviews.Submission.NotReady.class, reviews().submit(ay, id));
        desk.room().drafts().stillRight(ay, id, desk.source().segments().get(1));
        handIn();
        accept();
        assertEquals(Map.of(), earlier.wordings(published(version)));
    }

    @Test
    void whatWasMadeFromOtherWordsIsNotAcceptedThoughItWasHandedIn() {
        desk.fill(ay, id);
        handIn();
        String line = desk.source().segments().get(1).text().orElseThrow().value();
        desk.reword(line, line + "!");
        assertInstanceOf(Reviews.Acceptance.Unfit.class, reviews().accept(editor, id));
        assertEquals(DraftState.IN_REVIEW, draft().state());
    }

    @Test
    void aWithdrawnSourceIsNotShownByItsRenderings() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        desk.archive().withdraw("https://w3id.org/iz/otkur/iz/ug-arab", "Its heirs asked us to.");
        Earlier earlier = new Earlier(desk.archive(), Iris.STANDARD);
        assertEquals(Map.of(), earlier.wordings(published(version)));
    }

    @Test
    void aFrozenArchiveIsReadOnlyUntilItGoesOn() {
        Account keeper = desk.join(Role.KEEPER);
        desk.fill(ay, id);
        handIn();
        assertFalse(desk.room().keeping().freeze(editor, true));
        assertTrue(desk.room().keeping().freeze(keeper, true));
        assertInstanceOf(Reviews.Acceptance.Refused.class, reviews().accept(editor, id));
        assertEquals(
                Optional.empty(),
                desk.room().drafts().begin(ay, SmallDesk.plan(""), desk.source()));
        desk.room().keeping().freeze(keeper, false);
        accept();
    }

    @Test
    void whoLeavesMayWithdrawAndNobodyGetsTheName() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        String name = ay.penName();
        desk.room().leave(ay, true);
        assertEquals(Optional.empty(), desk.room().press().text(version));
        Joining again =
                desk.room()
                        .desk()
                        .accounts()
                        .join(desk.room().desk().invitations().invite(Role.TRANSLATOR), name, "");
        assertInstanceOf(Joining.NameTaken.class, again);
    }

    @Test
    void whatSomebodyPublishedAloneTheyMayWithdraw() {
        desk.fill(ay, id);
        assertFalse(desk.room().withdrawals().own(ay, id), "It is not public.");
        handIn();
        Id version = accept();
        Account other = desk.join(Role.TRANSLATOR);
        assertFalse(desk.room().withdrawals().own(other, id));
        assertFalse(desk.room().withdrawals().anything(editor, version, "a reason"));
        assertTrue(desk.room().withdrawals().own(ay, id));
        assertEquals(Optional.empty(), desk.room().press().text(version));
        assertEquals(DraftState.WITHDRAWN, draft().state());
        assertFalse(desk.room().withdrawals().own(ay, id));
    }

    @Test
    void nobodyWithdrawsTheWorkOfOthers() {
        Account su = desk.join(Role.TRANSLATOR);
        desk.room().drafts().share(ay, id, su.penName());
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        assertFalse(desk.room().withdrawals().own(ay, id));
        desk.room().leave(ay, true);
        assertEquals(12, published(version).segments().size());
        Account keeper = desk.join(Role.KEEPER);
        assertFalse(desk.room().withdrawals().anything(keeper, version, " "));
        assertTrue(desk.room().withdrawals().anything(keeper, version, "It was copied."));
        assertEquals(DraftState.WITHDRAWN, desk.draft(su, id).state());
    }

    @Test
    void whatWasPublishedStaysWhenItsTranslatorGoes() {
        desk.fill(ay, id);
        handIn();
        Id version = accept();
        desk.room().leave(ay, false);
        assertEquals(12, published(version).segments().size());
        Account other = desk.join(Role.TRANSLATOR);
        assertTrue(desk.room().credits().flaw(other, ay.penName()).isPresent());
    }

    @Test
    void aCreditThatSomebodyElseHasIsRefused() {
        Account other = desk.join(Role.TRANSLATOR, "Bahar");
        assertTrue(desk.room().credits().flaw(ay, "bahar").isPresent());
        assertTrue(desk.room().credits().flaw(other, "Bahar").isEmpty());
        assertTrue(desk.room().credits().flaw(ay, "").isEmpty());
        assertTrue(desk.room().credits().flaw(ay, "T. Abdurazak").isPresent());
    }
}
