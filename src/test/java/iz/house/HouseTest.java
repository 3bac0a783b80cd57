package iz.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the house in order: which floor may use which, and which library lives on which floor.
class HouseTest {
    private static final Map<String, Integer> FLOORS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("iz.language", 0),
                            Map.entry("iz.language.script", 0),
                            Map.entry("iz.language.key", 0),
                            Map.entry("iz.proof", 0),
                            Map.entry("iz.poem", 1),
                            Map.entry("iz.rdf", 2),
                            Map.entry("iz.log", 3),
                            Map.entry("iz.store", 3),
                            Map.entry("iz.store.text", 3),
                            Map.entry("iz.format", 3),
                            Map.entry("iz.query.about", 3),
                            Map.entry("iz.query", 4),
                            Map.entry("iz.desk", 4),
                            Map.entry("iz.query.wire", 5),
                            Map.entry("iz.web.http", 5),
                            Map.entry("iz.web.api", 6),
                            Map.entry("iz.web.data", 6),
                            Map.entry("iz.web.page", 6),
                            Map.entry("iz.web", 7),
                            Map.entry("iz.bundle", 8),
                            Map.entry("iz.cli", 9)));

    /// On one floor, only these look at a neighbour: the views follow the log, schemes have tags,
    /// keys come from schemes.
    private static final Map<String, Set<String>> NEIGHBOURS =
            Map.of(
                    "iz.store", Set.of("iz.log", "iz.store.text"),
                    "iz.store.text", Set.of("iz.log"),
                    "iz.language.key", Set.of("iz.language", "iz.language.script"),
                    "iz.language.script", Set.of("iz.language"));

    private static final Map<String, Set<String>> LIBRARIES =
            Map.ofEntries(
                    Map.entry("picocli..", Set.of("iz.cli")),
                    Map.entry("org.eclipse.jetty..", Set.of("iz.web")),
                    Map.entry("org.thymeleaf..", Set.of("iz.web.page")),
                    Map.entry(
                            "com.github.benmanes..", Set.of("iz.web", "iz.store", "iz.query.wire")),
                    Map.entry("com.google.re2j..", Set.of("iz.query")),
                    Map.entry("com.github.difflib..", Set.of("iz.web.page")),
                    Map.entry("org.sqlite..", Set.of("iz.desk")),
                    Map.entry("org.bouncycastle..", Set.of("iz.desk")),
                    Map.entry("com.exceptionfactory..", Set.of("iz.desk")),
                    Map.entry(
                            "com.ibm.icu..",
                            Set.of(
                                    "iz.language",
                                    "iz.language.script",
                                    "iz.language.key",
                                    "iz.web.page")),
                    Map.entry("org.apache.lucene..", Set.of("iz.store.text")),
                    Map.entry("io.bdrc..", Set.of("iz.language.script")),
                    Map.entry("com.apicatalog..", Set.of("iz.log")),
                    Map.entry(
                            "org.apache.jena..",
                            Set.of(
                                    "iz.rdf",
                                    "iz.log",
                                    "iz.store",
                                    "iz.store.text",
                                    "iz.format",
                                    "iz.query",
                                    "iz.query.about",
                                    "iz.web.api",
                                    "iz.web.data",
                                    "iz.bundle",
                                    "iz.cli")));

    private final JavaClasses house =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("iz");

    @Test
    void everyPackageHasItsFloor() {
        assertEquals(
                FLOORS.keySet(),
                house.stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noPackageLooksUpOrSideways() {
        FLOORS.forEach((name, floor) -> {
            String[] closed =
                    FLOORS.keySet().stream()
                            .filter(other -> !other.equals(name) && FLOORS.get(other) >= floor)
                            .filter(other ->
                                    !NEIGHBOURS.getOrDefault(name, Set.of()).contains(other))
                            .toArray(String[]::new);
            if (closed.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(closed)
                        .check(house);
            }
        });
    }

    @Test
    void noPackagesFormACircle() {
        SlicesRuleDefinition.slices().matching("iz.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void everyLibraryStaysOnItsFloor() {
        LIBRARIES.forEach((library, homes) ->
                classes()
                        .that(not(resideInAnyPackage(homes.toArray(String[]::new))))
                        .should()
                        .onlyDependOnClassesThat(not(resideInAnyPackage(library)))
                        .check(house));
    }

    @Test
    void everyPackageSaysThatNullsAreMarked() {
        for (JavaClass type : house) {
            assertTrue(
                    type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                    type.getPackageName());
        }
    }

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Integer> sizes =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .map(HouseTest::lines)
                            .sorted()
                            .toList();
            assertTrue(
                    sizes.getLast() <= 400, "The longest file has " + sizes.getLast() + " lines.");
            assertTrue(
                    sizes.get(sizes.size() / 2) <= 70,
                    "The median is " + sizes.get(sizes.size() / 2) + " lines.");
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
