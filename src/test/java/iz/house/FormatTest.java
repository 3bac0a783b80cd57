package iz.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Sources are formatted by google-java-format, AOSP style. It is a test, not a build plugin, so
/// that it holds on whatever Java Maven itself runs; `mvn test -Dtest=FormatTest -Diz.format`
/// rewrites the files.
class FormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> differing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                String formatted = formatter.formatSourceAndFixImports(source);
                if (!formatted.equals(source)) {
                    if (System.getProperty("iz.format") != null) {
                        Files.writeString(file, formatted);
                    } else {
                        differing.add(file);
                    }
                }
            }
        }
        assertEquals(List.of(), differing, "run: mvn test -Dtest=FormatTest -Diz.format");
    }
}
