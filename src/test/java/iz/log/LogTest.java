package iz.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class LogTest {
    private static final Digest X = Digest.of("x".getBytes(StandardCharsets.UTF_8));
    private static final Digest Y = Digest.of("y".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    @Test
    void whatWasAppendedIsThereAfterOpening() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X), put("b", Y)));
        log.append(List.of(put("a", Y)));
        log.append(List.of(new Change.Withdraw("b", "asked by the heirs")));
        Log again = open("2026-03-01");
        assertEquals(log.state(), again.state());
        assertEquals(4, again.state().position());
        assertEquals(log.entries(0, 4), again.entries(0, 4));
        assertEquals(log.current(), again.current());
        assertTrue(again.current().get("b") instanceof Entry.Withdrawal);
        assertEquals(2, again.history("a").size());
        assertEquals(List.of(), again.history("c"));
    }

    @Test
    void identicalContentAddsNothing() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X)));
        long size = Files.size(file());
        assertEquals(List.of(), log.append(List.of(put("a", X))));
        assertEquals(size, Files.size(file()));
        assertEquals(1, log.append(List.of(put("a", X), put("b", X), put("b", X))).size());
        log.append(List.of(new Change.Withdraw("a", "by mistake")));
        assertEquals(1, log.append(List.of(put("a", X))).size(), "withdrawn content can come back");
        assertEquals(List.of(), log.append(List.of(new Change.Withdraw("c", "never was"))));
    }

    /// A day years ahead would stay the day of all that comes after it.
    @Test
    void aClockThatIsYearsOffIsDoubted() throws IOException {
        Log early = open("2016-03-01");
        assertDoubted(early, "when there was no Iz");
        open("2026-03-01").append(List.of(put("a", X)));
        Log behind = open("2016-03-02");
        behind.append(List.of(put("b", X)));
        assertEquals(LocalDate.parse("2026-03-01"), behind.history("b").getLast().day());
        Log ahead = open("2036-03-01");
        long size = Files.size(file());
        assertDoubted(ahead, "the last entry of the log is of 2026-03-01");
        assertEquals(size, Files.size(file()));
        ahead.believe(Year.of(2035));
        assertDoubted(ahead, "--set year=2036");
        ahead.believe(Year.of(2036));
        ahead.append(List.of(put("c", X)));
        assertEquals(LocalDate.parse("2036-03-01"), ahead.history("c").getLast().day());
    }

    private static void assertDoubted(Log log, String why) {
        NotNowException e =
                assertThrows(NotNowException.class, () -> log.append(List.of(put("z", Y))));
        assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
    }

    @Test
    void anEarlierDayShowsWhatWasThen() throws IOException {
        open("2026-03-01").append(List.of(put("a", X)));
        open("2026-04-01").append(List.of(put("a", Y), put("b", Y)));
        Log log = open("2026-05-01");
        log.append(List.of(new Change.Withdraw("a", "asked")));
        assertTrue(log.at("b", LocalDate.parse("2026-03-31")).isEmpty());
        assertEquals(3, log.at("b", LocalDate.parse("2026-04-01")).orElseThrow().position());
        assertTrue(log.at("a", LocalDate.parse("2026-02-28")).isEmpty());
        // No way leads back to what was withdrawn.
        for (String day : List.of("2026-03-31", "2026-04-01", "2026-05-01")) {
            assertEquals(4, log.at("a", LocalDate.parse(day)).orElseThrow().position());
        }
        log.append(List.of(put("a", Y)));
        assertEquals(4, log.at("a", LocalDate.parse("2026-04-01")).orElseThrow().position());
        assertEquals(5, log.at("a", LocalDate.parse("2026-05-01")).orElseThrow().position());
        assertEquals(Set.of("a"), log.currentAt(LocalDate.parse("2026-03-02")).keySet());
        assertEquals(Set.of("a", "b"), log.currentAt(LocalDate.parse("2026-04-02")).keySet());
    }

    @Test
    void daysNeverGoBack() {
        open("2026-03-02").append(List.of(put("a", X)));
        Log log = open("2026-03-01");
        log.append(List.of(put("a", Y)));
        assertEquals(LocalDate.parse("2026-03-02"), log.history("a").getLast().day());
    }

    @Test
    void aTornBatchIsForgottenWhole() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X)));
        LogState before = log.state();
        int sound = Math.toIntExact(Files.size(file()));
        log.append(List.of(put("b", X), new Change.Withdraw("a", "ئىز"), put("c", Y)));
        byte[] whole = Files.readAllBytes(file());
        for (int length = sound; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Log torn = open("2026-03-01");
            assertEquals(before, torn.state(), "cut to " + length);
            torn.append(List.of(put("d", Y)));
            assertEquals(
                    Set.of("a", "d"), open("2026-03-01").current().keySet(), "cut to " + length);
        }
        byte[] hole = Arrays.copyOf(whole, whole.length);
        Arrays.fill(hole, sound + 20, whole.length, (byte) 0);
        Files.write(file(), hole);
        assertEquals(before, open("2026-03-01").state(), "zeros of a power cut");
    }

    @Test
    void aTornFirstBatchLeavesAnEmptyLog() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X)));
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertEquals(Log.start(), open("2026-03-01").state());
        }
        open("2026-03-01").append(List.of(put("a", X)));
        assertEquals(log.state(), open("2026-03-01").state());
    }

    @Test
    void everyFlippedBitIsFoundAndNamed() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X), put("b", X)));
        log.append(List.of(put("b", Y), new Change.Withdraw("a", "asked")));
        byte[] whole = Files.readAllBytes(file());
        Set<Integer> missed = new HashSet<>();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file(), flipped);
            try {
                open("2026-03-01");
                missed.add(bit);
            } catch (DamagedException e) {
                assertEquals(file(), e.file());
            }
        }
        assertEquals(Set.of(), missed);
    }

    @Test
    void lostEntriesInTheMiddleAreFound() throws IOException {
        Log log = open("2026-03-01");
        log.append(List.of(put("a", X)));
        log.append(List.of(put("b", X)));
        List<String> lines = Files.readAllLines(file());
        Files.writeString(
                file(), String.join("\n", lines.get(0), lines.get(3), lines.get(4)) + "\n");
        assertThrows(DamagedException.class, () -> open("2026-03-01"));
    }

    @Test
    void namesThatWouldBreakALineAreRefused() {
        Log log = open("2026-03-01");
        assertThrows(IllegalArgumentException.class, () -> log.append(List.of(put("a\tb", X))));
        log.append(List.of(put("a", X)));
        assertThrows(
                IllegalArgumentException.class,
                () -> log.append(List.of(new Change.Withdraw("a", "two\nlines"))));
        assertFalse(log.history("a").getLast() instanceof Entry.Withdrawal);
    }

    private Path file() {
        return folder.resolve("log");
    }

    private Log open(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Log.open(file(), Clock.fixed(noon, ZoneOffset.UTC));
    }

    private static Change put(String iri, Digest digest) {
        return new Change.Put(iri, digest);
    }
}
