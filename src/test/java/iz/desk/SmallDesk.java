package iz.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import iz.language.Tag;
import iz.log.Progress;
import iz.poem.Id;
import iz.poem.Method;
import iz.poem.VersionText;
import iz.rdf.CorpusFiles;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Press;

import org.apache.jena.sys.JenaSystem;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// A desk over a true archive with one poem, "Iz": twelve lines, in couplets.
final class SmallDesk implements AutoCloseable {
    static final Id WORK = Id.of("/otkur/iz");
    static final Id SOURCE = Id.of("/otkur/iz/ug-arab");

    private final Archive archive;
    private final Desk desk;
    private final Workroom room;
    private int people;

    static {
        JenaSystem.init();
    }

    /// @param data an empty folder
    SmallDesk(Path data) {
        this(data, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    SmallDesk(Path data, Clock clock) {
        archive = Archive.open(data, Iris.STANDARD, clock, sentence -> {}, Progress.silent());
        archive.publish(CorpusFiles.below("otkur", "people", "concepts"), Progress.silent());
        desk = Desk.open(data.resolve("desk"), clock);
        room = Workroom.of(desk, new Press(archive, Iris.STANDARD), clock);
    }

    Archive archive() {
        return archive;
    }

    Workroom room() {
        return room;
    }

    /// Somebody new.
    Account join(Role role) {
        return join(role, "Qelem " + ++people);
    }

    Account join(Role role, String penName) {
        Joining joining = desk.accounts().join(desk.invitations().invite(role), penName, "");
        return assertInstanceOf(Joining.Joined.class, joining).account();
    }

    VersionText source() {
        return room.press().text(SOURCE).orElseThrow();
    }

    /// The source with a line worded otherwise.
    void reword(String from, String to) {
        archive.publish(
                java.util.List.of(CorpusFiles.changed("otkur/iz/ug-arab.ttl", from, to)),
                Progress.silent());
    }

    static Plan plan(String credit) {
        return new Plan(
                WORK,
                SOURCE,
                Kind.TRANSLATION,
                Tag.of("tr-Latn"),
                Method.BY_HAND,
                Licence.CC_BY,
                "İz",
                credit);
    }

    long begin(Account who) {
        return room.drafts().begin(who, plan(who.penName()), source()).orElseThrow();
    }

    Draft draft(Account who, long id) {
        return room.drafts().read(who, id).orElseThrow();
    }

    /// Writes something into every block that has nothing.
    void fill(Account who, long id) {
        for (Block block : draft(who, id).blocks()) {
            if (block.text().isEmpty() && !block.omitted()) {
                write(
                        who,
                        id,
                        block,
                        "Satır " + (char) ('a' + draft(who, id).blocks().indexOf(block)));
            }
        }
    }

    Saving write(Account who, long id, Block block, String text) {
        return room.editing()
                .save(
                        who,
                        id,
                        java.util.List.of(
                                new Words(block.id(), block.saved(), text, block.note())));
    }

    @Override
    public void close() {
        desk.close();
        archive.close();
    }
}
