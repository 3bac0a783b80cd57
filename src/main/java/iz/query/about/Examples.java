package iz.query.about;

import iz.rdf.Iris;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The gallery: queries that scholars can run, read and change. They are `.rq` files in
/// `iz/query/examples`; `index.txt` there lists them in the order in which they are shown.
///
/// @param all those of one group stand together
public record Examples(List<Example> all) {
    private static final String FOLDER = "/iz/query/examples/";

    /// The base that the files are written with; the namespace of the terms never moves.
    private static final Pattern WRITTEN =
            Pattern.compile(Pattern.quote(Iris.STANDARD.base()) + "(?!ns#)");

    /// Those that were packed with the program.
    ///
    /// @param iris the base that the queries are to name things with
    public static Examples bundled(Iris iris) {
        String base = Matcher.quoteReplacement(iris.base());
        return new Examples(
                read("index.txt")
                        .lines()
                        .map(name -> Example.read(name, read(name + ".rq")))
                        .map(example ->
                                new Example(
                                        example.name(),
                                        example.group(),
                                        example.titles(),
                                        WRITTEN.matcher(example.text()).replaceAll(base)))
                        .toList());
    }

    public Optional<Example> named(String name) {
        return all.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /// The keys of the groups, in order.
    public List<String> groups() {
        return all.stream().map(Example::group).distinct().toList();
    }

    public List<Example> ofGroup(String group) {
        return all.stream().filter(example -> example.group().equals(group)).toList();
    }

    private static String read(String file) {
        try (InputStream in = Examples.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
