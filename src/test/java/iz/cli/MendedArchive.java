package iz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iz.rdf.Vocabulary;
import iz.store.Archive;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An archive after a kill: it is opened as every command does, and by that mended.
final class MendedArchive {
    private MendedArchive() {}

    /// Opens it, signs what is not signed, and closes it.
    static void open(Path data, String what) throws IOException {
        Settings settings = settings(data);
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        try (Archive archive = Opening.archive(settings, err::println)) {
            Signing.begin(archive, settings, err);
            assertEquals(
                    archive.state().position(), archive.seal().signedSize(), what + ": " + said);
        }
    }

    /// The numbers that end the titles of poems.
    static NavigableSet<Integer> numbersInTitles(Path data) {
        TreeSet<Integer> numbers = new TreeSet<>();
        try (Archive archive = Opening.archive(settings(data), sentence -> {})) {
            for (String name : archive.names()) {
                archive.graph(name)
                        .orElseThrow()
                        .find(Node.ANY, Vocabulary.TITLE, Node.ANY)
                        .mapWith(Triple::getObject)
                        .forEach(title -> {
                            String text = title.getLiteralLexicalForm();
                            numbers.add(Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1)));
                        });
            }
        }
        return numbers;
    }

    /// No file holds these words.
    static void assertNowhere(Path data, String words) throws IOException {
        String bytes =
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(bytes), file + " holds " + words);
            }
        }
    }

    private static Settings settings(Path data) {
        return Settings.of(Map.of("data", data.toString()), Map.of());
    }
}
