package iz.desk;

import iz.language.NameFlaw;
import iz.language.PenNames;
import iz.language.Tag;
import iz.poem.Agent;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Wording;
import iz.store.Press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names under which work is published. A name's IRI follows from the name alone: nothing in it
/// leads to an account, nor from one name to another.
public final class Credits {
    /// Who wants no name.
    public static final Id ANONYMOUS = Id.of("/people/anonymous");

    private static final int LATIN = 0x24F;

    private final Database database;
    private final Press press;

    Credits(Database database, Press press) {
        this.database = database;
        this.press = press;
    }

    /// What keeps an account from publishing under a tidy name.
    ///
    /// @return empty when nothing does, also when no name is wanted
    public Optional<NameFlaw> flaw(Account who, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return PenNames.flaw(name)
                .or(() -> isFree(who, name) ? Optional.empty() : Optional.of(NameFlaw.RESERVED));
    }

    private boolean isFree(Account who, String name) {
        String key = PenNames.key(name);
        List<Long> owners =
                database.ask(open ->
                        Database.rows(
                                open,
                                row -> row.getLong(1),
                                "SELECT id FROM account WHERE pen_key = ?"
                                        + " UNION ALL SELECT coalesce(account, 0) FROM credit"
                                        + " WHERE key = ?",
                                key,
                                key));
        return owners.isEmpty()
                ? !press.knowsName(key)
                : owners.stream().allMatch(owner -> owner == who.id())
                        && (isOwned(key) || !press.knowsName(key));
    }

    private boolean isOwned(String key) {
        return database.ask(open -> isReserved(open, key));
    }

    /// True when somebody published under a name that looks like this; it is never given away.
    static boolean isReserved(Connection open, String key) throws SQLException {
        return Database.row(open, row -> true, "SELECT 1 FROM credit WHERE key = ?", key)
                .isPresent();
    }

    static void reserve(Connection open, long account, String name) throws SQLException {
        Database.update(
                open,
                "INSERT OR IGNORE INTO credit (key, account) VALUES (?, ?)",
                PenNames.key(name),
                account);
    }

    /// Whom readers see behind a name.
    static Agent agent(String name, Tag tag) {
        if (name.isEmpty()) {
            return new Agent(
                    ANONYMOUS,
                    false,
                    Names.of(
                            Wording.of("Anonymous", "en"),
                            Wording.of("نامسىز", "ug-Arab"),
                            Wording.of("Namsiz", "ug-Latn")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Names.of(
                            Wording.of(
                                    "Stands for all who published here and wished for no name.",
                                    "en")));
        }
        return new Agent(
                Id.of("/people/" + slug(name)),
                false,
                Names.of(new Wording(name, written(name, tag))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Names.of(Wording.of("A pen name. The archive knows nothing else.", "en")));
    }

    /// The language of the version when the name is in its script; else just the script.
    private static Tag written(String name, Tag tag) {
        String script = iz.language.Scripts.main(name);
        return script.equals(tag.script()) ? tag.plain() : Tag.of("und-" + script);
    }

    /// `gulnar-x7k2` of Gülnar; of a name without Latin letters, `pen-x7k2`: the end keeps two
    /// names of the same letters apart.
    static String slug(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        boolean latin = name.codePoints().filter(Character::isLetter).allMatch(c -> c <= LATIN);
        String start =
                latin && !plain.isEmpty()
                        ? plain.substring(0, Math.min(40, plain.length()))
                        : "pen";
        return start.replaceAll("-+$", "") + "-" + hash(PenNames.key(name));
    }

    private static String hash(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
