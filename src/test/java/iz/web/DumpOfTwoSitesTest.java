package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import iz.desk.Account;
import iz.desk.Kind;
import iz.desk.Licence;
import iz.desk.Plan;
import iz.desk.Reviews;
import iz.desk.Role;
import iz.desk.Words;
import iz.language.Tag;
import iz.poem.Id;
import iz.poem.Method;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/// Two archives with the same poems and renderings, made by other people, in another order, by
/// other ways, at other times of the day: what they give away differs in nothing but pen names.
class DumpOfTwoSitesTest {
    private static final List<String> TAGS = List.of("tr-Latn", "kk-Cyrl", "ky-Cyrl", "de-Latn");

    @TempDir Path one;
    @TempDir Path other;

    @Test
    void publicDumpsDifferInNothingButPenNames() throws Exception {
        Map<String, String> first = Map.of("tr", "Ay", "kk", "Kün", "ky", "Ay", "de", "");
        Map<String, String> second = Map.of("tr", "Bulut", "kk", "Yulduz", "ky", "Bulut", "de", "");
        List<String> ours = dump(one, new Random(1), first, 1);
        List<String> theirs = dump(other, new Random(2), second, 4);
        assertNotEquals(ours, theirs);
        assertEquals(nameless(ours, "Ay", "Kün"), nameless(theirs, "Bulut", "Yulduz"));
    }

    private static List<String> nameless(List<String> dump, String first, String second) {
        return dump.stream()
                .map(line ->
                        line.replaceAll("\"" + first + "\"", "\"FIRST\"")
                                .replaceAll("\"" + second + "\"", "\"SECOND\"")
                                .replaceAll("\\b" + slug(first) + "-[0-9a-f]{8}\\b", "first")
                                .replaceAll("\\b" + slug(second) + "-[0-9a-f]{8}\\b", "second"))
                .sorted()
                .toList();
    }

    private static String slug(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// @param credits by language
    /// @param rounds how often each is given back before it is accepted
    private static List<String> dump(
            Path data, Random random, Map<String, String> credits, int rounds) throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people", "concepts")) {
            Seats seats = new Seats(site);
            List<Seats.Person> people = new ArrayList<>();
            for (String name : List.copyOf(new java.util.TreeSet<>(credits.values()))) {
                people.add(
                        seats.join(
                                Role.TRANSLATOR, name.isEmpty() ? "Q" + random.nextInt() : name));
            }
            Seats.Person editor = seats.join(Role.EDITOR, "Editor " + random.nextInt());
            List<String> tags = new ArrayList<>(TAGS);
            java.util.Collections.shuffle(tags, random);
            for (String tag : tags) {
                String credit = credits.getOrDefault(tag.substring(0, 2), "");
                Account who =
                        people.stream()
                                .map(Seats.Person::account)
                                .filter(a -> a.penName().equals(credit))
                                .findFirst()
                                .orElse(people.getFirst().account());
                publish(seats, who, editor.account(), plan(tag, credit), rounds);
            }
            HttpResponse<byte[]> answer =
                    java.net.http.HttpClient.newHttpClient()
                            .send(
                                    site.request("/dump.nq.gz").build(),
                                    HttpResponse.BodyHandlers.ofByteArray());
            try (GZIPInputStream in =
                    new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            }
        }
    }

    private static Plan plan(String tag, String credit) {
        return new Plan(
                Id.of("/otkur/iz"),
                Seats.SOURCE,
                Kind.TRANSLATION,
                Tag.of(tag),
                Method.BY_HAND,
                Licence.CC_BY,
                (tag.endsWith("Cyrl") ? "Із " : "İz ") + tag.substring(0, 2),
                credit);
    }

    private static void publish(Seats seats, Account who, Account editor, Plan plan, int rounds) {
        var room = seats.room();
        long id =
                room.drafts()
                        .begin(who, plan, room.press().text(Seats.SOURCE).orElseThrow())
                        .orElseThrow();
        boolean cyrillic = plan.tag().script().equals("Cyrl");
        for (int round = 0; round < rounds; round++) {
            List<Words> words = new ArrayList<>();
            var blocks = room.drafts().read(who, id).orElseThrow().blocks();
            for (int i = 0; i < blocks.size(); i++) {
                String stem = (cyrillic ? "жол " : "yol ") + (char) ((cyrillic ? 'а' : 'a') + i);
                String text = round == rounds - 1 ? stem : stem + " " + stem;
                words.add(new Words(blocks.get(i).id(), blocks.get(i).saved(), text, ""));
            }
            room.editing().save(who, id, words);
            Reviews.Submission submission = room.reviews().submit(who, id);
            assertInstanceOf(Reviews.Submission.Submitted.class, submission, submission::toString);
            if (round < rounds - 1) {
                room.reviews().giveBack(editor, id, "again");
            }
        }
        Reviews.Acceptance acceptance = room.reviews().accept(editor, id);
        assertInstanceOf(Reviews.Acceptance.Published.class, acceptance, acceptance::toString);
    }
}
