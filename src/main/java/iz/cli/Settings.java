package iz.cli;

import iz.rdf.GraphNames;
import iz.rdf.Iris;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /// Every setting there is.
    static final List<Setting> TABLE = List.of(DATA, BASE, HOST, PORT);

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

    String value(Setting setting) {
        return values.getOrDefault(setting.name(), setting.initial());
    }

    Path data() {
        return Path.of(value(DATA));
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
