package iz.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ThreatsTest {
    @Test
    void everyPromiseNamesATestThatIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests =
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        String page = Files.readString(Path.of("THREATS.md"));
        String promised = page.replaceAll("(?s).*## Promised[^\n]*\n(.*?)\n## .*", "$1");
        Set<String> missing = new TreeSet<>();
        long promises = 0;
        for (String line : promised.lines().filter(l -> l.startsWith("| ")).skip(1).toList()) {
            Set<String> named =
                    Pattern.compile("`([A-Za-z0-9]+(?:Test|IT))`")
                            .matcher(line)
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toSet());
            assertTrue(!named.isEmpty(), "no test holds: " + line);
            missing.addAll(named);
            promises++;
        }
        missing.removeAll(tests);
        assertEquals(Set.of(), missing);
        assertTrue(promises >= 10, promises + " promises");
    }
}
