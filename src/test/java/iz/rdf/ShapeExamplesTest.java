package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iz.language.Tags;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The examples of the ontology: each valid one satisfies every shape, each invalid one fails the
/// shape that it is named after and no other.
class ShapeExamplesTest {
    private static final Path EXAMPLES = Path.of("ontology/examples");
    private static final Pattern BASE = Pattern.compile("@base <([^>]+)>");
    private static final ShapeRule SHAPES = new ShapeRule(Ontology.bundled());
    private static final TurtleReader READER = new TurtleReader(GraphNames.STANDARD, new Tags());
    private static final Neighbours NOBODY =
            new Neighbours(
                    new Corpus(List.of(), Map.of(), List.of(), GraphNames.STANDARD),
                    READER,
                    iri -> Optional.empty());

    static List<Path> valid() throws IOException {
        return files("valid");
    }

    static List<Path> invalid() throws IOException {
        return files("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleFailsNoShape(Path example) throws IOException {
        assertEquals(new TreeSet<>(), failed(example));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleFailsTheShapeItIsNamedAfterAndNoOther(Path example) throws IOException {
        String name = example.getFileName().toString().replace(".ttl", "");
        assertEquals(new TreeSet<>(List.of(name)), failed(example));
    }

    @Test
    void everyShapeThatSpeaksHasAnInvalidExample() throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        for (Path file : invalid()) {
            shown.add(file.getFileName().toString().replace(".ttl", ""));
        }
        assertEquals(shown, new TreeSet<>(SHAPES.codes()));
    }

    private static Set<String> failed(Path example) throws IOException {
        String text = Files.readString(example);
        Matcher base = BASE.matcher(text);
        String iri = base.find() ? base.group(1) : "none";
        Reading reading = READER.parse(example.toString(), iri, text);
        assertEquals(List.of(), reading.problems());
        TreeSet<String> codes = new TreeSet<>();
        SHAPES.check(reading.document().orElseThrow(), NOBODY, p -> codes.add(p.code()));
        return codes;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
