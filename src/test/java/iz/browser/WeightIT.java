package iz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How much a reader on a slow line waits for: the page and its style sheet, as they are sent.
@ExtendWith(InChromium.class)
final class WeightIT {
    /// What a server may send at once on a new connection: ten segments.
    private static final int LIMIT = 14_336;

    /// Twenty hits in two or three languages each, and the form; no promise, but it shows growth.
    private static final int HITS = 16_384;

    private static final List<String> LANGUAGES = List.of("en", "ug", "ug-latn", "tr", "kk", "ru");

    private static final Set<String> POEMS = Set.of("/{poet}/{work}", "/{poet}/{work}/{~version}");

    private final HttpClient client = HttpClient.newHttpClient();

    /// A page, and what it weighs with its style sheet.
    private record Weighed(String path, int bytes) {}

    @Test
    void aPoemOfTwelveLinesInFourVersionsIsLight(OpenSite site, Chromium chromium) {
        for (String work : List.of("/dante/inferno-1", "/kim-sowol/jindallaekkot")) {
            Weighed worst = worst(site, work);
            System.out.println("WeightIT: 12 lines × 4 versions " + worst);
            assertTrue(worst.bytes() <= LIMIT, () -> worst + " of " + LIMIT);
        }
    }

    @Test
    void everyPoemInItsFourHeaviestVersionsIsLight(OpenSite site, Chromium chromium) {
        List<Weighed> all =
                site.works().stream()
                        .map(work -> worst(site, work))
                        .sorted(Comparator.comparingInt(Weighed::bytes).reversed())
                        .toList();
        System.out.println("WeightIT: style sheet " + sheet(site) + " of " + LIMIT);
        all.stream().limit(3).forEach(each -> System.out.println("WeightIT: " + each));
        List<String> over =
                all.stream()
                        .filter(each -> each.bytes() > LIMIT)
                        .map(each -> each.path() + " is over by " + (each.bytes() - LIMIT))
                        .toList();
        assertEquals(List.of(), over, () -> String.join("\n", over));
    }

    @Test
    void aPoemWithLinkedWordsIsLight(OpenSite site, Chromium chromium) {
        for (String language : LANGUAGES) {
            String path = Samples.in(language, "/hafez/ghazal-3?v=fa-arab,en-iz,en-bell,ug-iz");
            Weighed weighed = new Weighed(path, sheet(site) + bytes(site.at(path)));
            System.out.println("WeightIT: with linked words " + weighed);
            assertTrue(weighed.bytes() <= LIMIT, () -> weighed + " of " + LIMIT);
        }
    }

    @Test
    void aFullPageOfHitsIsNotMuchHeavierThanAPoem(OpenSite site, Chromium chromium) {
        int sheets = sheet(site) + bytes(site.at(site.rooms()));
        for (String language : LANGUAGES) {
            for (String asked : List.of("/search?q=the", "/search?q=iz", "/search?q=bu")) {
                String path = Samples.in(language, asked);
                Weighed weighed = new Weighed(path, sheets + bytes(site.at(path)));
                System.out.println("WeightIT: " + weighed);
                assertTrue(weighed.bytes() <= HITS, () -> weighed + " of " + HITS);
            }
        }
    }

    @Test
    void aPoemIsTwoRequestsBeforeFontsOtherPagesAreThreeAndFormsFour(
            OpenSite site, Chromium chromium) {
        for (String path : Samples.ofEachKind(site).keySet()) {
            if (path.equals(Samples.EDITOR)) {
                continue;
            }
            List<String> asked = new ArrayList<>();
            // A new tab each time: nothing is kept from the page before.
            try (Tab tab = chromium.reader(Chromium.PHONE)) {
                tab.page().onRequest(request -> asked.add(request.resourceType()));
                tab.open(site.at(path));
            }
            asked.removeIf("font"::equals);
            boolean poem = site.kinds().of(path).filter(POEMS::contains).isPresent();
            boolean form = path.matches("/(desk|suggest)\\b.*");
            List<String> wanted = new ArrayList<>(List.of("document", "stylesheet"));
            if (!poem) {
                wanted.add("stylesheet");
            }
            if (form) {
                wanted.add("stylesheet");
            }
            assertEquals(wanted, asked, path);
        }
    }

    /// The four versions that weigh most alone, in the interface language that weighs most.
    private Weighed worst(OpenSite site, String work) {
        Map<String, Integer> alone = new TreeMap<>();
        for (String version : site.versions(work)) {
            alone.put(version, bytes(site.at(work + "?v=" + version)));
        }
        List<String> heaviest =
                alone.keySet().stream()
                        .sorted(
                                Comparator.comparingInt((String v) -> alone.getOrDefault(v, 0))
                                        .reversed())
                        .limit(4)
                        .sorted()
                        .toList();
        String path = work + "?v=" + String.join(",", heaviest);
        int sheet = sheet(site);
        return LANGUAGES.stream()
                .map(language -> Samples.in(language, path))
                .map(address -> new Weighed(address, sheet + bytes(site.at(address))))
                .max(Comparator.comparingInt(Weighed::bytes))
                .orElseThrow();
    }

    private int sheet(OpenSite site) {
        return bytes(site.at(site.sheet()));
    }

    /// The length of the body as it goes over the line.
    private int bytes(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html,*/*;q=0.1")
                        .header("Accept-Encoding", "gzip")
                        .build();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, response.statusCode(), address);
            assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElse(""));
            return response.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
