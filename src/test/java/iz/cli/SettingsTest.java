package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

class SettingsTest {
    @Test
    void everySettingIsExplainedAndPrinted() {
        StringWriter out = new StringWriter();
        assertEquals(0, Main.commandLine().setOut(new PrintWriter(out)).execute("settings"));
        Set<String> names = new HashSet<>();
        for (Settings.Setting setting : Settings.TABLE) {
            assertTrue(names.add(setting.name()), setting.name());
            assertTrue(setting.meaning().matches("[A-Z].{20,}\\."), setting.name());
            assertTrue(out.toString().contains(setting.name() + " = "), setting.name());
            assertTrue(out.toString().contains(setting.meaning()), setting.name());
            assertTrue(out.toString().contains(setting.variable()), setting.name());
        }
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheTable() {
        assertEquals(8080, Settings.of(Map.of(), Map.of()).port());
        assertEquals(81, Settings.of(Map.of(), Map.of("IZ_PORT", "81")).port());
        assertEquals(82, Settings.of(Map.of("port", "82"), Map.of("IZ_PORT", "81")).port());
        assertEquals(Path.of("x"), Settings.of(Map.of("data", "x"), Map.of()).data());
    }

    @Test
    void unfitValuesAreRefused() {
        assertThrows(SettingException.class, () -> Settings.of(Map.of("prot", "1"), Map.of()));
        for (String port : Set.of("x", "-1", "65536", "")) {
            assertThrows(
                    SettingException.class,
                    () -> Settings.of(Map.of("port", port), Map.of()).port(),
                    port);
        }
        for (String contact :
                Set.of(
                        "me",
                        "me@example.org",
                        "http://example.org/",
                        "mailto:",
                        "mailto:me",
                        "https://",
                        "https://a b/",
                        "mailto:me@example.org\nContact: mailto:you@example.org",
                        "mailto:me@example.org ")) {
            assertThrows(
                    SettingException.class,
                    () ->
                            Settings.of(Map.of("security-contact", contact), Map.of())
                                    .securityContact(),
                    contact);
        }
        for (String contact : Set.of("mailto:me@example.org", "https://example.org/report?x=1")) {
            assertEquals(
                    contact,
                    Settings.of(Map.of("security-contact", contact), Map.of())
                            .securityContact()
                            .orElseThrow());
        }
        assertTrue(Settings.of(Map.of(), Map.of()).securityContact().isEmpty());
        for (String base :
                Set.of(
                        "x",
                        "https://w3id.org/iz",
                        "https://w3id.org/i z/",
                        "https://w3id.org/#/")) {
            assertThrows(
                    SettingException.class,
                    () -> Settings.of(Map.of("base", base), Map.of()).base(),
                    base);
        }
    }
}
