package iz.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keys for programs, over the real database.
class KeysTest {
    private static final Set<Scope> BOTH = EnumSet.allOf(Scope.class);

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

    private String make(Account who, Set<Scope> scopes) {
        return assertInstanceOf(KeyMaking.Made.class, desk.keys().make(who, "laptop", scopes))
                .token();
    }

    @Test
    void aKeyOpensWhatItIsForInTheNameOfItsOwner() {
        Account editor = join(Role.EDITOR, "Muharrir").account();
        String token = make(editor, Set.of(Scope.REVIEW));
        Holder holder = desk.keys().of(token).orElseThrow();
        assertEquals(new Holder(editor, Set.of(Scope.REVIEW)), holder);
        assertTrue(holder.may(Scope.REVIEW));
        assertFalse(holder.may(Scope.WRITE));
        assertEquals(
                Optional.of(holder),
                desk.keys().of(token.toUpperCase(Locale.ROOT).replace("-", "")));
        assertEquals(Optional.empty(), desk.keys().of(token + "0"));
        assertEquals(Optional.empty(), desk.keys().of(""));
        assertEquals(
                List.of(new Key(1, "laptop", Set.of(Scope.REVIEW), LocalDate.parse("2027-02-20"))),
                desk.keys().all(editor));
    }

    @Test
    void nobodyLendsMoreThanTheyHave() {
        Account translator = join(Role.TRANSLATOR, "Ay").account();
        String token = make(translator, BOTH);
        assertEquals(Set.of(Scope.WRITE), desk.keys().of(token).orElseThrow().scopes());
        assertEquals(
                new KeyMaking.Scopeless(),
                desk.keys().make(translator, "laptop", Set.of(Scope.REVIEW)));
    }

    @Test
    void whoIsNoLongerAnEditorReviewsThroughNoKey() {
        Account editor = join(Role.EDITOR, "Muharrir").account();
        String token = make(editor, BOTH);
        desk.database()
                .change(open ->
                        Database.update(
                                open,
                                "UPDATE account SET role = 'translator' WHERE id = ?",
                                editor.id()));
        assertEquals(Set.of(Scope.WRITE), desk.keys().of(token).orElseThrow().scopes());
    }

    @Test
    void aKeyEndsAfterNinetyDays() {
        String token = make(join(Role.TRANSLATOR, "Ay").account(), BOTH);
        now = now.plus(Duration.ofDays(90));
        assertTrue(desk.keys().of(token).isPresent());
        now = now.plus(Duration.ofDays(1));
        assertEquals(Optional.empty(), desk.keys().of(token));
    }

    @Test
    void aKeyEndsWhenItsOwnerSaysSoAndByNobodyElse() {
        Account ay = join(Role.TRANSLATOR, "Ay").account();
        Account other = join(Role.KEEPER, "Saqchi").account();
        String token = make(ay, BOTH);
        long id = desk.keys().all(ay).getFirst().id();
        assertFalse(desk.keys().end(other, id));
        assertTrue(desk.keys().of(token).isPresent());
        assertTrue(desk.keys().end(ay, id));
        assertEquals(Optional.empty(), desk.keys().of(token));
    }

    @Test
    void keysEndWithThePassphraseAndWithTheAccount() {
        Joining.Joined ay = join(Role.TRANSLATOR, "Ay");
        Account other = join(Role.TRANSLATOR, "Kün").account();
        String kept = make(other, BOTH);
        String first = make(ay.account(), BOTH);
        Renewal renewal =
                desk.accounts()
                        .renewPassphrase(
                                ay.account(),
                                ay.secrets().passphrase(),
                                "seven herons in the reeds",
                                "");
        assertInstanceOf(Renewal.Renewed.class, renewal);
        assertEquals(Optional.empty(), desk.keys().of(first));
        String second = make(ay.account(), BOTH);
        desk.accounts().leave(ay.account());
        assertEquals(Optional.empty(), desk.keys().of(second));
        assertTrue(desk.keys().of(kept).isPresent());
    }

    @Test
    void nobodyHasMoreThanTenAtATimeOrOneWithoutAName() {
        Account ay = join(Role.TRANSLATOR, "Ay").account();
        for (int i = 0; i < Keys.MOST; i++) {
            make(ay, BOTH);
        }
        assertEquals(new KeyMaking.TooMany(), desk.keys().make(ay, "one more", BOTH));
        desk.keys().end(ay, desk.keys().all(ay).getFirst().id());
        assertEquals(new KeyMaking.Unlabelled(), desk.keys().make(ay, "  ", BOTH));
        assertEquals(new KeyMaking.Unlabelled(), desk.keys().make(ay, "x".repeat(61), BOTH));
        make(ay, BOTH);
        now = now.plus(Duration.ofDays(91));
        assertEquals(List.of(), desk.keys().all(ay));
        make(ay, BOTH);
    }

    @Test
    void theTokenItselfIsNowhereOnTheDisk() throws IOException {
        String token = make(join(Role.TRANSLATOR, "Ay").account(), BOTH);
        String file =
                Files.readString(data.resolve("desk").resolve("desk"), StandardCharsets.ISO_8859_1);
        assertTrue(file.contains("laptop"));
        assertFalse(file.contains(token));
        assertFalse(file.contains(token.replace("-", "")));
    }
}
