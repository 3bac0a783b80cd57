package iz.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.web.Tool;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The bill of materials that goes with the program.
class BomIT {
    private static final Path PROGRAM = Path.of("target/iz");
    private static final Path BOM = PROGRAM.resolve("bom.json");

    @BeforeAll
    static void isThere() {
        if (Files.notExists(BOM)) {
            Tool.missing("no bom.json: Maven makes none offline (-o)");
        }
    }

    @Test
    void itNamesEveryJarOnTheRunPathAndNoOther() throws IOException {
        Set<String> jars;
        try (Stream<Path> files = Files.list(PROGRAM.resolve("lib"))) {
            jars = new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
        assertTrue(jars.remove("iz.jar"));
        JsonObject bom = JSON.parse(Files.readString(BOM));
        Set<String> named = new TreeSet<>();
        for (JsonValue value : bom.get("components").getAsArray()) {
            JsonObject part = value.getAsObject();
            named.add(text(part, "name") + "-" + text(part, "version") + ".jar");
            assertTrue(text(part, "purl").startsWith("pkg:maven/"), part.toString());
            assertTrue(part.get("hashes").getAsArray().size() > 0, part.toString());
        }
        assertEquals(jars, named);
        assertEquals("CycloneDX", text(bom, "bomFormat"));
    }

    @Test
    void itTellsNothingOfTheMachineThatMadeIt() throws IOException {
        String bom = Files.readString(BOM);
        for (String name : List.of("user.dir", "user.home")) {
            assertFalse(bom.contains(System.getProperty(name)), name);
        }
        assertFalse(bom.contains("\"serialNumber\""), "a number of this build");
        assertFalse(bom.contains("\"timestamp\""), "the time of this build");
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString().value();
    }
}
