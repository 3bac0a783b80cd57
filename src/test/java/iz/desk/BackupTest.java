package iz.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.DamagedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A desk with an account and a draft, into a backup and out of it.
class BackupTest {
    private static final String WORDS = "kanarya: kum yürür, iz kalır";

    /// The plain bytes that one chunk of an age file holds, and those that prove it.
    private static final int CHUNK = 64 * 1024 + 16;

    @TempDir Path folder;
    private Path identity;
    private List<String> to;
    private SmallDesk small;
    private Path live;
    private Joining.Joined joined;
    private String session;
    private long draft;

    @BeforeEach
    void begin() throws IOException {
        identity = folder.resolve("identity");
        to = List.of(BackupKeys.make(identity));
        small = new SmallDesk(folder.resolve("data"));
        live = folder.resolve("data/desk");
        try (Desk desk = Desk.open(live, Clock.systemUTC())) {
            String code = desk.invitations().invite(Role.TRANSLATOR);
            joined = assertInstanceOf(Joining.Joined.class, desk.accounts().join(code, "Ay", ""));
            session = enter(desk);
        }
        draft = small.begin(joined.account());
        Block first = small.draft(joined.account(), draft).blocks().getFirst();
        assertInstanceOf(Saving.Saved.class, small.write(joined.account(), draft, first, WORDS));
    }

    @AfterEach
    void end() {
        small.close();
    }

    private String enter(Desk desk) {
        Entry entry = desk.accounts().enter("Ay", joined.secrets().passphrase(), "");
        return assertInstanceOf(Entry.Entered.class, entry).session();
    }

    private Path backup(String name) throws IOException {
        Path out = folder.resolve(name);
        assertEquals(Backup.write(live, to, out), Files.size(out));
        return out;
    }

    private Path restored(Path backup) throws IOException {
        Path desk = folder.resolve("restored-" + backup.getFileName()).resolve("desk");
        Files.createDirectory(desk.resolveSibling(""));
        Backup.restore(backup, identity, desk);
        return desk;
    }

    /// Another connection saves all the while, so that pages of the file change between two reads.
    @Test
    void aBackupThatIsMadeWhileOthersWriteHoldsOneState() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService writers = Executors.newSingleThreadExecutor()) {
            Future<?> writer = writers.submit(() -> write(over, acknowledged));
            try {
                int before = 0;
                for (int i = 0; i < 6; i++) {
                    while (acknowledged.get() < before + 5 && !writer.isDone()) {
                        Thread.sleep(5);
                    }
                    int least = acknowledged.get();
                    Path desk = restored(backup("backup-" + i));
                    int most = acknowledged.get() + 1;
                    int saves = saves(desk);
                    assertTrue(least <= saves && saves <= most, least + " " + saves + " " + most);
                    before = most;
                }
            } finally {
                over.set(true);
            }
            writer.get();
        }
    }

    private void write(AtomicBoolean over, AtomicInteger acknowledged) {
        try (Desk desk = Desk.open(live, Clock.systemUTC())) {
            Editing editing = new Editing(desk.database());
            Drafts drafts = new Drafts(desk.database());
            for (int i = 0; !over.get(); i++) {
                Draft now = drafts.read(joined.account(), draft).orElseThrow();
                Block block = now.blocks().get(1 + i % (now.blocks().size() - 1));
                Words words = new Words(block.id(), block.saved(), WORDS.repeat(200) + i, "");
                assertInstanceOf(
                        Saving.Saved.class, editing.save(joined.account(), draft, List.of(words)));
                acknowledged.incrementAndGet();
            }
        }
    }

    /// How many texts of the loop a restored desk has, all of them whole.
    private int saves(Path desk) {
        try (Database database = Database.open(desk)) {
            List<String> faults =
                    database.ask(open ->
                            Database.rows(open, row -> row.getString(1), "PRAGMA integrity_check"));
            assertEquals(List.of("ok"), faults);
            Set<String> texts = new HashSet<>();
            for (Save save : new Editing(database).history(joined.account(), draft)) {
                if (save.text().startsWith(WORDS + WORDS)) {
                    texts.add(save.text().replace(WORDS, ""));
                }
            }
            for (int i = 0; i < texts.size(); i++) {
                assertTrue(texts.contains("" + i), i + " of " + texts);
            }
            return texts.size();
        }
    }

    @Test
    void theAccountEntersTheRestoredDeskAnewAndFindsItsDraft() throws IOException {
        Path desk = restored(backup("backup"));
        try (Desk open = Desk.open(desk, Clock.systemUTC())) {
            enter(open);
            Draft found = new Drafts(open.database()).read(joined.account(), draft).orElseThrow();
            assertEquals(WORDS, found.blocks().getFirst().text());
            assertTrue(open.sessions().account(session).isEmpty());
        }
        for (String file : List.of("", "desk")) {
            assertEquals(
                    Files.getPosixFilePermissions(live.resolve(file)),
                    Files.getPosixFilePermissions(desk.resolve(file)));
        }
        assertTrue(small.room().drafts().read(joined.account(), draft).isPresent());
    }

    @Test
    void noPlainTextStandsOutsideTheDesk() throws IOException {
        Path backup = backup("backup");
        Path desk = restored(backup);
        assertEquals(
                Set.of(live.resolve("desk"), desk.resolve("desk")), new HashSet<>(holding(WORDS)));
        assertEquals(List.of(), holding("SQLite format").stream().filter(backup::equals).toList());
        assertTrue(Files.readString(backup, StandardCharsets.ISO_8859_1).startsWith("age-encr"));
        for (Path secret : List.of(identity, backup)) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(secret));
        }
        assertEquals(
                Set.of("backup", "data", "identity", "restored-backup"),
                names(folder),
                "leftovers");
        assertEquals(Set.of("desk"), names(desk.resolveSibling("")));
        assertEquals(Set.of("desk"), names(desk));
    }

    private List<Path> holding(String words) throws IOException {
        String wanted =
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .contains(wanted);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path out = backup("backup");
        byte[] before = Files.readAllBytes(out);
        assertThrows(FileAlreadyExistsException.class, () -> Backup.write(live, to, out));
        assertArrayEquals(before, Files.readAllBytes(out));
        assertThrows(FileAlreadyExistsException.class, () -> BackupKeys.make(identity));
        assertThrows(FileAlreadyExistsException.class, () -> Backup.restore(out, identity, live));
        assertTrue(small.room().drafts().read(joined.account(), draft).isPresent());
        assertThrows(
                NoSuchFileException.class,
                () -> Backup.write(folder.resolve("none"), to, folder.resolve("other")));
        assertEquals(Set.of("backup", "data", "identity"), names(folder));
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        Path other = folder.resolve("other");
        BackupKeys.make(other);
        refused(backup("backup"), other, "was made for another key");
        Files.writeString(other, to.getFirst() + "\n");
        refused(folder.resolve("backup"), other, "holds no age identity");
        Files.writeString(other, Files.readString(identity).replaceFirst("..\n$", "\n"));
        refused(folder.resolve("backup"), other, "is not whole");
    }

    @Test
    void eachOfSeveralKeysOpensIt() throws IOException {
        Path first = identity;
        identity = folder.resolve("second");
        to = List.of(to.getFirst(), BackupKeys.make(identity));
        Path out = backup("backup");
        restored(out);
        Backup.restore(out, first, folder.resolve("desk"));
    }

    @Test
    void whatWasCutOrChangedIsRefused() throws IOException {
        Path backup = backup("backup");
        byte[] good = Files.readAllBytes(backup);
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int header = text.indexOf('\n', text.indexOf("\n--- ") + 1) + 1;
        assertTrue(good.length > header + 16 + CHUNK, "has several chunks");
        for (int length :
                List.of(
                        0,
                        10,
                        header - 1,
                        header,
                        header + 16,
                        header + 16 + 1,
                        header + 16 + CHUNK,
                        header + 16 + CHUNK + 1,
                        good.length - 16,
                        good.length - 1)) {
            Files.write(backup, Arrays.copyOf(good, length));
            refused(backup, identity, "is damaged or not whole");
        }
        Files.write(backup, Arrays.copyOf(good, good.length + 1));
        refused(backup, identity, "is damaged or not whole");
        for (int at : List.of(3, header - 5, header + 3, header + 40, good.length - 1)) {
            byte[] flipped = good.clone();
            flipped[at] ^= 1;
            Files.write(backup, flipped);
            refused(backup, identity, "is damaged or not whole");
        }
        Files.write(backup, good);
        restored(backup);
    }

    private void refused(Path backup, Path key, String why) throws IOException {
        Path desk = folder.resolve("refused/desk");
        Files.createDirectories(desk.resolveSibling(""));
        UnfitBackupException refusal =
                assertThrows(UnfitBackupException.class, () -> Backup.restore(backup, key, desk));
        String said = String.valueOf(refusal.getMessage());
        assertTrue(said.contains(why), said);
        assertEquals(Set.of(), names(desk.resolveSibling("")));
    }

    @Test
    void whatIsNoDeskIsRefused() {
        byte[] image = bytes("");
        for (String other :
                List.of(
                        "PRAGMA user_version = 99",
                        "PRAGMA user_version = 0",
                        "DROP TABLE seen",
                        "CREATE TRIGGER t AFTER INSERT ON account BEGIN DELETE FROM draft; END")) {
            assertThrows(UnfitBackupException.class, () -> DeskImage.checked(bytes(other)), other);
        }
        byte[] nothing = "no database at all".repeat(300).getBytes(StandardCharsets.UTF_8);
        assertThrows(UnfitBackupException.class, () -> DeskImage.checked(nothing));
        assertTrue(DeskImage.checked(image).length > 0);
    }

    /// The desk after a change.
    private byte[] bytes(String change) {
        try (Database desk = Database.open(live)) {
            byte[] all = desk.bytes();
            try (Database copy = Database.inMemory(all)) {
                return change.isEmpty()
                        ? all
                        : copy.change(open -> {
                            Database.update(open, change);
                            return true;
                        })
                                ? copy.bytes()
                                : all;
            }
        }
    }

    @Test
    void aDamagedDeskIsNotBackedUpAsIfItWereWhole() throws IOException {
        Path broken = folder.resolve("broken/desk");
        Database.open(broken).close();
        byte[] file = Files.readAllBytes(broken.resolve("desk"));
        Arrays.fill(file, 2 * 4096, 2 * 4096 + 8, (byte) 7);
        Files.write(broken.resolve("desk"), file);
        Path out = folder.resolve("backup");
        assertThrows(DamagedException.class, () -> Backup.write(broken, to, out));
        assertFalse(Files.exists(out));
    }

    /// A power cut while a desk was put back, and one while a backup was written.
    @Test
    void whatWasLeftHalfDoneIsClearedAway() throws IOException {
        Files.writeString(folder.resolve("backup.part"), "half");
        Path backup = backup("backup");
        Path part = Files.createDirectories(folder.resolve("restored-backup/desk.part"));
        Files.writeString(part.resolve("desk"), WORDS);
        Backup.restore(backup, identity, part.resolveSibling("desk"));
        assertEquals(Set.of("desk"), names(part.resolveSibling("")));
        assertFalse(Files.exists(folder.resolve("backup.part")));
    }

    @Test
    void recipientsAreToldFromOtherWords() throws IOException {
        assertTrue(BackupKeys.isRecipient(to.getFirst()));
        String secret = Files.readString(identity).lines().toList().getLast();
        assertTrue(secret.matches("AGE-SECRET-KEY-1[0-9A-Z]{58}"), "as age-keygen writes it");
        for (String other :
                List.of("", "age1", to.getFirst() + "q", secret, "age1" + "q".repeat(58))) {
            assertFalse(BackupKeys.isRecipient(other), other);
        }
    }

    /// A desk of this version's schema that `age` itself encrypted, for a key of `age-keygen`.
    @Test
    void whatTheProgramAgeWroteOpensHere() throws IOException {
        Path kept = Path.of("src/test/resources/iz/desk");
        Backup.restore(kept.resolve("by-age.age"), kept.resolve("by-age.key"), folder.resolve("x"));
        try (Database database = Database.open(folder.resolve("x"))) {
            List<String> roles =
                    database.ask(open ->
                            Database.rows(
                                    open, row -> row.getString(1), "SELECT role FROM invitation"));
            assertEquals(List.of("keeper"), roles);
        }
    }
}
