package iz.cli;

import iz.desk.BackupKeys;
import iz.proof.KeyFolder;
import iz.rdf.GraphNames;
import iz.rdf.Iris;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The one table of settings. A value comes from `--set name=value`, else from the environment
/// (`IZ_NAME`), else from the table.
final class Settings {
    private static final Setting DATA =
            new Setting(
                    "data", "./data", "The folder that holds the archive: records, log, views.");
    private static final Setting BASE =
            new Setting(
                    "base",
                    "https://w3id.org/iz/",
                    "The beginning of every IRI of the archive; ends with a slash.");
    private static final Setting HOST =
            new Setting(
                    "host",
                    "localhost",
                    "The address that `iz serve` listens on; 0.0.0.0 for all.");
    private static final Setting PORT =
            new Setting("port", "8080", "The port that `iz serve` listens on; 0 for any free one.");

    private static final Setting QUERY_SERVER =
            new Setting(
                    "query-server",
                    "own",
                    "Who answers SPARQL: `own` starts a process beside the server, `none` nobody,"
                            + " and unix:PATH or HOST:PORT is where an `iz query-server` listens.");
    private static final Setting QUERY_DEADLINE =
            new Setting("query-deadline", "20", "Seconds after which a SPARQL query is stopped.");
    private static final Setting QUERY_MEMORY =
            new Setting(
                    "query-memory", "320", "Megabytes of memory for all SPARQL queries together.");
    private static final Setting QUERIES_AT_ONCE =
            new Setting("queries-at-once", "3", "SPARQL queries that are worked on at once.");

    private static final Setting MARGIN =
            new Setting(
                    "margin",
                    "64",
                    "Megabytes of the disk that stay free: nothing new is taken in below that.");
    private static final Setting SCRUB =
            new Setting(
                    "scrub-hours",
                    "24",
                    "Hours between two looks through everything, in search of damage; 0 for none.");
    private static final Setting COPIES =
            new Setting(
                    "copies",
                    "",
                    "Other copies of this archive, from which damaged records are fetched:"
                            + " addresses or folders, between spaces.");
    private static final Setting FOLLOW =
            new Setting(
                    "follow-minutes",
                    "10",
                    "Minutes after which `iz serve --mirror=URL` looks for what is new there.");
    private static final Setting YEAR =
            new Setting(
                    "year",
                    "",
                    "The year it is; only to be said when Iz doubts the machine's clock.");

    private static final Setting KEYS =
            new Setting(
                    "keys",
                    "beside",
                    "The folder of the keys that sign the log; `beside` is the data folder's name"
                            + " with `.keys` behind it, `none` signs nothing.");

    private static final Setting BACKUP_TO =
            new Setting(
                    "backup-to",
                    "",
                    "Who can open what `iz backup` writes: age recipients (age1…) with commas"
                            + " between them. `iz backup --make-key FILE` makes one.");

    private static final Setting SECURITY_CONTACT =
            new Setting(
                    "security-contact",
                    "",
                    "Whom to tell of a weakness, as mailto:… or https://…; it is published at"
                            + " /.well-known/security.txt. Empty publishes none.");

    /// Every setting there is.
    static final List<Setting> TABLE =
            List.of(
                    DATA,
                    BASE,
                    KEYS,
                    HOST,
                    PORT,
                    QUERY_SERVER,
                    QUERY_DEADLINE,
                    QUERY_MEMORY,
                    QUERIES_AT_ONCE,
                    MARGIN,
                    SCRUB,
                    COPIES,
                    FOLLOW,
                    YEAR,
                    BACKUP_TO,
                    SECURITY_CONTACT);

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /// @param initial the value where none is given
    /// @param meaning a sentence for the keeper
    record Setting(String name, String initial, String meaning) {
        /// `IZ_` and the name in capitals.
        String variable() {
            return "IZ_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    /// @param given by `--set`
    /// @throws SettingException if a name is not in the table
    static Settings of(Map<String, String> given, Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : TABLE) {
            String initial = environment.getOrDefault(setting.variable(), setting.initial());
            values.put(setting.name(), given.getOrDefault(setting.name(), initial));
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new SettingException(
                        "there is no setting `"
                                + name
                                + "`; there are "
                                + String.join(", ", values.keySet()));
            }
        }
        return new Settings(values);
    }

    /// The same with another value of one setting.
    Settings with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(name, value);
        return new Settings(others);
    }

    String value(Setting setting) {
        return values.getOrDefault(setting.name(), setting.initial());
    }

    Path data() {
        return Path.of(value(DATA));
    }

    /// Empty when nothing is to be signed.
    Optional<KeyFolder> keys() {
        return switch (value(KEYS)) {
            case "none" -> Optional.empty();
            case "beside" -> {
                Path data = data().toAbsolutePath().normalize();
                yield Optional.of(new KeyFolder(data.resolveSibling(data.getFileName() + ".keys")));
            }
            default -> Optional.of(new KeyFolder(Path.of(value(KEYS))));
        };
    }

    String base() {
        String base = value(BASE);
        if (!base.matches("https?://[^\\s<>\"{}|^`\\\\?#]+/")) {
            throw new SettingException(
                    "the setting `base` is no http IRI that ends with a slash: " + base);
        }
        return base;
    }

    Iris iris() {
        return new Iris(base());
    }

    GraphNames graphNames() {
        return new GraphNames(base());
    }

    String host() {
        return value(HOST);
    }

    /// Empty when the keeper named nobody.
    List<String> backupTo() {
        List<String> all =
                Arrays.stream(value(BACKUP_TO).split("[,\\s]+", -1))
                        .filter(one -> !one.isEmpty())
                        .toList();
        if (!all.stream().allMatch(BackupKeys::isRecipient)) {
            // It may be the secret half, so it is not repeated.
            throw new SettingException(
                    "the setting `backup-to` holds what is no age recipient; one begins with age1"
                            + " and is printed by iz backup --make-key");
        }
        return all;
    }

    /// Empty when the keeper gave none.
    Optional<String> securityContact() {
        String contact = value(SECURITY_CONTACT);
        // One line of printable ASCII: it is written into a file that others parse.
        if (!contact.matches("(mailto:[!-~&&[^@<>\"]]+@|https://)[!-~&&[^@<>\"]]+|")) {
            throw new SettingException(
                    "the setting `security-contact` is neither mailto:name@host nor an https"
                            + " address: "
                            + contact);
        }
        return Optional.of(contact).filter(given -> !given.isEmpty());
    }

    /// `own`, `none`, or an address.
    String queryServer() {
        return value(QUERY_SERVER);
    }

    Duration queryDeadline() {
        return Duration.ofSeconds(number(QUERY_DEADLINE, 1, 3_600));
    }

    int queryMemory() {
        return number(QUERY_MEMORY, 128, 1 << 20);
    }

    int queriesAtOnce() {
        return number(QUERIES_AT_ONCE, 1, 64);
    }

    /// Bytes that stay free.
    long margin() {
        return (long) number(MARGIN, 0, 1 << 20) << 20;
    }

    /// Empty when nobody looks.
    Optional<Duration> scrubbing() {
        int hours = number(SCRUB, 0, 24 * 365);
        return hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours));
    }

    /// Addresses or folders.
    List<String> copies() {
        return Arrays.stream(value(COPIES).strip().split("\\s+", -1))
                .filter(copy -> !copy.isEmpty())
                .toList();
    }

    Duration following() {
        return Duration.ofMinutes(number(FOLLOW, 1, 60 * 24 * 7));
    }

    /// The year that the keeper says it is.
    Optional<Year> year() {
        return value(YEAR).isEmpty()
                ? Optional.empty()
                : Optional.of(Year.of(number(YEAR, 2026, 9_999)));
    }

    private int number(Setting setting, int least, int most) {
        String given = value(setting);
        if (given.matches("[0-9]{1,8}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new SettingException(
                "the setting `"
                        + setting.name()
                        + "` is no number from "
                        + least
                        + " to "
                        + most
                        + ": "
                        + given);
    }

    int port() {
        try {
            int port = Integer.parseInt(value(PORT));
            if (port >= 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new SettingException("the setting `port` is no number: " + value(PORT));
        }
        throw new SettingException("the setting `port` is not between 0 and 65535: " + value(PORT));
    }
}
