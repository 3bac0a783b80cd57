package iz.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

class CheckerTest {
    private static final Checker CHECKER = CheckFolders.checker();

    static List<String> folders() {
        return CheckFolders.names();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderIsToldWhatItsGoldenFileSays(String folder) throws IOException {
        assertEquals(
                String.join("\n", CheckFolders.golden(folder)),
                String.join("\n", CheckFolders.said(CHECKER, folder)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderShowsTheCodeThatItIsNamedAfter(String folder) throws IOException {
        List<String> golden = CheckFolders.golden(folder);
        switch (folder) {
            case "clean" -> assertEquals(List.of(), golden);
            case "all-at-once" -> assertTrue(golden.size() > 6, golden.toString());
            default ->
                    assertTrue(
                            golden.stream().anyMatch(line -> line.contains(": " + folder + ": ")),
                            golden.toString());
        }
    }

    @Test
    void everyCodeIsShownByAFolderOrByAnInvalidExample() {
        TreeSet<String> codes = new TreeSet<>(CHECKER.codes());
        CheckFolders.names().forEach(codes::remove);
        codes.removeIf(code -> Files.exists(Path.of("ontology/examples/invalid", code + ".ttl")));
        assertEquals(new TreeSet<>(), codes);
    }

    @Test
    void theBundledCorpusIsClean() throws IOException {
        Checker alone =
                new Checker(GraphNames.STANDARD, Ontology.bundled(), iri -> Optional.empty());
        Corpus corpus = Corpus.of(List.of(Path.of("corpus")), GraphNames.STANDARD);
        assertEquals(List.of(), alone.check(corpus));
    }
}
