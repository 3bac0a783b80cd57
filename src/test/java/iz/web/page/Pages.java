package iz.web.page;

import iz.language.Tag;
import iz.rdf.Iris;
import iz.store.Pass;
import iz.store.Wrong;
import iz.web.http.Assets;
import iz.web.http.Body;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;
import iz.web.http.Wishes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Asks the pages for URLs, as the router would.
final class Pages {
    static final Assets ASSETS = new Assets(Path.of("no-fonts"));
    private static final Templates TEMPLATES = new Templates(ASSETS);
    static final ParallelPage PARALLEL =
            new ParallelPage(
                    Corpus.reader(),
                    TEMPLATES,
                    Iris.STANDARD,
                    Corpus.BUNDLED.catalogue(),
                    text -> Map.of());
    static final VersionPage VERSION =
            new VersionPage(
                    Corpus.reader(),
                    TEMPLATES,
                    Iris.STANDARD,
                    Corpus.BUNDLED.catalogue(),
                    text -> Map.of(),
                    id -> false);

    /// Something of everything that can be found.
    static final Optional<Pass> PASS =
            Optional.of(
                    new Pass(
                            LocalDate.of(2026, 11, 22),
                            404,
                            Stream.concat(
                                            Arrays.stream(Wrong.Cure.values()).map(Optional::of),
                                            Stream.of(Optional.<Wrong.Cure>empty()))
                                    .map(cure ->
                                            new Wrong(
                                                    "records/ab/sha256-ab.nq",
                                                    Optional.of("https://w3id.org/iz/otkur/iz"),
                                                    Optional.of(LocalDate.of(2026, 11, 20)),
                                                    LocalDate.of(2026, 11, 21),
                                                    cure))
                                    .toList()));

    private Pages() {}

    static Visit visit(String url, String... accepted) {
        List<String> halves = List.of(url.split("\\?", 2));
        List<Query.Parameter> parameters = new ArrayList<>();
        if (halves.size() > 1) {
            for (String pair : halves.get(1).split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.add(
                        new Query.Parameter(pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
        Wishes wishes =
                new Wishes("", List.of(accepted).stream().map(Tag::of).toList(), "", "", "", "");
        return new Visit("GET", halves.getFirst(), Map.of(), new Query(parameters), wishes, null);
    }

    static String html(Reply reply) {
        if (reply.body() instanceof Body.Bytes bytes) {
            return new String(bytes.bytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no page: " + reply);
    }

    static String parallel(String url, String... accepted) {
        return html(PARALLEL.answer(visit(url, accepted)));
    }

    static String version(String url) {
        return html(VERSION.answer(visit(url)));
    }

    /// What the first group of the pattern matches, each time.
    static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    /// The table row whose header is this line number, without its tags.
    static String row(String html, String number) {
        return all(html, "<tr role=\"row\">(.*?)</tr>").stream()
                .filter(r ->
                        r.matches(
                                "(?s).*<th role=\"rowheader\"(?:(?!</th>).)*>" + number + "</a>.*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + number));
    }
}
