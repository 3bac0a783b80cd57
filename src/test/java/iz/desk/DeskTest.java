package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.language.NameFlaw;
import iz.log.NotNowException;
import iz.log.Room;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Joining, entering and leaving, over the real database.
class DeskTest {
    private static final String OWN = "seven herons in the reeds";

    @TempDir Path data;
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final InstantSource source = () -> now;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(data.resolve("desk"), source.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Joining.Joined join(Role role, String name) {
        String code = desk.invitations().invite(role);
        return assertInstanceOf(Joining.Joined.class, desk.accounts().join(code, name, ""));
    }

    private static byte[] secret(Joining.Joined joined) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char c : joined.secrets().totp().toCharArray()) {
            number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(letters.indexOf(c)));
        }
        byte[] all = number.toByteArray();
        byte[] secret = new byte[Totp.SECRET];
        int length = Math.min(all.length, secret.length);
        System.arraycopy(all, all.length - length, secret, secret.length - length, length);
        return secret;
    }

    private String enter(Joining.Joined joined) {
        String code = joined.secrets().totp().isEmpty() ? "" : Totp.code(secret(joined), now);
        Entry entry =
                desk.accounts()
                        .enter(joined.account().penName(), joined.secrets().passphrase(), code);
        return assertInstanceOf(Entry.Entered.class, entry).session();
    }

    @Test
    void onAFullDiskOneEntersAndNothingNewIsTaken() {
        Joining.Joined joined = join(Role.TRANSLATOR, "Gülnar");
        desk.close();
        Room full = new Room(data, Long.MAX_VALUE);
        desk = Desk.open(data.resolve("desk"), source.withZone(ZoneOffset.UTC), full);
        assertEquals(Optional.of(joined.account()), desk.sessions().account(enter(joined)));
        assertThrows(NotNowException.class, () -> desk.invitations().invite(Role.TRANSLATOR));
    }

    @Test
    void whoIsInvitedJoinsOnceAndEntersWithSevenWords() {
        String code = desk.invitations().invite(Role.TRANSLATOR);
        var joined =
                assertInstanceOf(Joining.Joined.class, desk.accounts().join(code, " Gülnar ", ""));
        assertEquals("Gülnar", joined.account().penName());
        assertEquals(7, joined.secrets().passphrase().split(" ", -1).length);
        assertEquals(new Joining.NoInvitation(), desk.accounts().join(code, "Perhat", ""));
        String session = enter(joined);
        assertEquals(Optional.of(joined.account()), desk.sessions().account(session));
        assertEquals(
                Optional.of(joined.account()),
                desk.sessions().account(session.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Optional.empty(), desk.sessions().account(session + "0"));
    }

    @Test
    void anInvitationIsTypedAsItIsReadAndEndsAfterTwoWeeks() {
        String code = desk.invitations().invite(Role.EDITOR);
        String typed = code.replace("-", " ").replace('0', 'O').replace('1', 'l');
        assertEquals(Optional.of(Role.EDITOR), desk.invitations().role(typed));
        now = now.plus(Duration.ofDays(14));
        assertEquals(Optional.of(Role.EDITOR), desk.invitations().role(code));
        now = now.plus(Duration.ofDays(1));
        assertEquals(Optional.empty(), desk.invitations().role(code));
    }

    @Test
    void aBadNameOrPassphraseLeavesTheInvitationGood() {
        join(Role.TRANSLATOR, "Gülnar");
        String code = desk.invitations().invite(Role.TRANSLATOR);
        assertEquals(new Joining.BadName(NameFlaw.MIXED), desk.accounts().join(code, "Gülnаr", ""));
        assertEquals(new Joining.NameTaken(), desk.accounts().join(code, "GÜLNAR", ""));
        for (String weak : List.of("short", "aaaaaaaaaaaaaaaaaaaa", "Perhat Perhat Perhat")) {
            assertEquals(new Joining.Weak(), desk.accounts().join(code, "Perhat", weak), weak);
        }
        assertInstanceOf(Joining.Joined.class, desk.accounts().join(code, "Perhat", OWN));
        assertInstanceOf(
                Entry.Entered.class,
                desk.accounts().enter("perhat", "  seven  herons in the reeds", ""));
    }

    @Test
    void editorsNeedASecondFactorWhichCountsOnce() {
        Joining.Joined editor = join(Role.EDITOR, "Gülnar");
        String name = editor.account().penName();
        assertTrue(
                editor.secrets().totpLink().startsWith("otpauth://totp/Iz%3AG%C3%BClnar?secret="));
        assertEquals(
                new Entry.Refused(),
                desk.accounts().enter(name, editor.secrets().passphrase(), ""));
        String code = Totp.code(secret(editor), now);
        assertInstanceOf(
                Entry.Entered.class,
                desk.accounts().enter(name, editor.secrets().passphrase(), code));
        assertEquals(
                new Entry.Refused(),
                desk.accounts().enter(name, editor.secrets().passphrase(), code));
        String recovery = editor.secrets().recovery().getFirst();
        assertEquals(8, editor.secrets().recovery().size());
        assertInstanceOf(
                Entry.Entered.class,
                desk.accounts().enter(name, editor.secrets().passphrase(), recovery));
        assertEquals(
                new Entry.Refused(),
                desk.accounts().enter(name, editor.secrets().passphrase(), recovery));
    }

    @Test
    void sessionsEndWhenIdleAndAfterAWeekAndEverywhereAtOnce() {
        Joining.Joined joined = join(Role.TRANSLATOR, "Gülnar");
        String idle = enter(joined);
        now = now.plus(Duration.ofHours(13));
        assertEquals(Optional.empty(), desk.sessions().account(idle));
        String used = enter(joined);
        for (int i = 0; i < 7 * 24; i += 6) {
            assertTrue(desk.sessions().account(used).isPresent(), i + " hours");
            now = now.plus(Duration.ofHours(6));
        }
        now = now.plus(Duration.ofHours(1));
        assertEquals(Optional.empty(), desk.sessions().account(used));
        String here = enter(joined);
        String there = enter(joined);
        desk.sessions().end(here);
        assertTrue(desk.sessions().account(here).isEmpty());
        assertTrue(desk.sessions().account(there).isPresent());
        desk.sessions().endAll(joined.account());
        assertTrue(desk.sessions().account(there).isEmpty());
    }

    @Test
    void whoGuessesIsSlowedDownAndWhoKnowsIsNotLockedOutForLong() {
        Joining.Joined joined = join(Role.TRANSLATOR, "Gülnar");
        for (int i = 0; i < 40; i++) {
            desk.accounts().enter("Gülnar", "no", "");
        }
        Entry.Wait wait =
                assertInstanceOf(
                        Entry.Wait.class,
                        desk.accounts().enter("GÜLNAR", joined.secrets().passphrase(), ""));
        assertTrue(wait.delay().compareTo(Duration.ofMinutes(1)) <= 0, wait.toString());
        join(Role.TRANSLATOR, "Perhat");
        now = now.plus(wait.delay());
        enter(joined);
        assertEquals(new Entry.Refused(), desk.accounts().enter("Gülnar", "no", ""));
    }

    @Test
    void aNewPassphraseEndsTheOldOneAndAllOtherSessions() {
        Joining.Joined joined = join(Role.TRANSLATOR, "Gülnar");
        Account account = joined.account();
        String old = joined.secrets().passphrase();
        String here = enter(joined);
        String there = enter(joined);
        assertEquals(
                new Renewal.Refused(), desk.accounts().renewPassphrase(account, "no", "", here));
        assertEquals(
                new Renewal.Weak(), desk.accounts().renewPassphrase(account, old, "short", here));
        assertTrue(desk.sessions().account(there).isPresent());
        var renewed =
                assertInstanceOf(
                        Renewal.Renewed.class,
                        desk.accounts().renewPassphrase(account, old, "", here));
        assertTrue(desk.sessions().account(here).isPresent());
        assertTrue(desk.sessions().account(there).isEmpty());
        assertEquals(new Entry.Refused(), desk.accounts().enter("Gülnar", old, ""));
        String made = renewed.secrets().passphrase();
        assertInstanceOf(Entry.Entered.class, desk.accounts().enter("Gülnar", made, ""));
        desk.accounts().renewPassphrase(account, made, OWN, here);
        assertInstanceOf(Entry.Entered.class, desk.accounts().enter("Gülnar", OWN, ""));
    }

    @Test
    void aSecondFactorCanBeAddedAndRenewed() {
        Joining.Joined joined = join(Role.TRANSLATOR, "Gülnar");
        String passphrase = joined.secrets().passphrase();
        assertEquals(
                new Renewal.Refused(), desk.accounts().renewSecondFactor(joined.account(), "no"));
        Secrets first = factor(joined.account(), passphrase);
        Secrets second = factor(joined.account(), passphrase);
        for (String code : List.of("", first.recovery().getFirst())) {
            assertEquals(
                    new Entry.Refused(), desk.accounts().enter("Gülnar", passphrase, code), code);
        }
        assertInstanceOf(
                Entry.Entered.class,
                desk.accounts().enter("Gülnar", passphrase, second.recovery().getFirst()));
    }

    private Secrets factor(Account account, String passphrase) {
        return assertInstanceOf(
                        Renewal.Renewed.class,
                        desk.accounts().renewSecondFactor(account, passphrase))
                .secrets();
    }

    @Test
    void ofTwoWhoJoinAtOnceWithOneInvitationOneDoes() throws Exception {
        String code = desk.invitations().invite(Role.TRANSLATOR);
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            List<Callable<Joining>> tasks =
                    Stream.of("Ay", "Kün", "Yultuz", "Tang")
                            .<Callable<Joining>>map(
                                    name -> () -> desk.accounts().join(code, name, OWN))
                            .toList();
            int joined = 0;
            for (Future<Joining> each : two.invokeAll(tasks)) {
                joined += each.get() instanceof Joining.Joined ? 1 : 0;
            }
            assertEquals(1, joined);
        }
        assertEquals(1, desk.accounts().all().size());
    }

    @Test
    void whatIsKeptSaysNoSecretAndWhoLeavesLeavesNothing() throws IOException {
        Joining.Joined joined = join(Role.KEEPER, "Gülnar");
        String session = enter(joined);
        List<String> secrets =
                List.of(
                        joined.secrets().passphrase(),
                        session,
                        joined.secrets().recovery().getFirst());
        String before = kept();
        secrets.forEach(secret -> assertFalse(before.contains(secret), secret));
        assertTrue(before.contains("Gülnar"));
        assertTrue(before.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
        desk.accounts().leave(joined.account());
        assertTrue(desk.sessions().account(session).isEmpty());
        assertEquals(List.of(), desk.accounts().all());
        String after = kept();
        assertFalse(after.contains("Gülnar"));
        assertFalse(after.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    private String kept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data.resolve("desk"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void onlyItsOwnerEntersTheFolderAndAnotherProcessMayInviteBeside() throws IOException {
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("desk"))));
        String code;
        try (Desk beside = Desk.open(data.resolve("desk"), Clock.fixed(now, ZoneOffset.UTC))) {
            code = beside.invitations().invite(Role.KEEPER);
        }
        assertEquals(Optional.of(Role.KEEPER), desk.invitations().role(code));
    }
}
