package iz.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class StreamingTest {
    private static final String TEXT =
            "ش ئۇ ئا ر، «ياش» ئىدۇق https://iz.org/ش 1،000 ئە\u0301 Microsoft\r\n\u200BLinux\uFEFF"
                    + " ئۇ \u200Bسالام ۋە «ئىسھاق»؟ 😀 ﻗﻮﻝ ئا.ق.ش. ئۇ\n";

    @Test
    void theResultDoesNotDependOnThePieces() throws IOException {
        for (String from : List.of("uey", "uly", "usy", "uyy")) {
            for (String to : List.of("uey", "uly", "usy", "cts")) {
                Transliterator transliterator = Uyghur.between(from, to, Options.PLAIN);
                String text = Uyghur.convert("uey", from, TEXT.repeat(20));
                List<Ambiguity> whole = new ArrayList<>();
                StringWriter once = new StringWriter();
                transliterator.transliterate(Reader.of(text), once, whole::add);
                assertEquals(transliterator.transliterate(text), once.toString());
                for (int seed = 0; seed < 5; seed++) {
                    List<Ambiguity> pieces = new ArrayList<>();
                    StringWriter out = new StringWriter();
                    transliterator.transliterate(new Dripping(text, seed), out, pieces::add);
                    assertEquals(once.toString(), out.toString());
                    assertEquals(whole, pieces);
                }
            }
        }
    }

    /// In pieces of one letter no word is seen whole, so none takes the short way.
    @Test
    void theShortWayAndTheLongWayAgree() throws IOException {
        String words = String.join(" ", Uyghur.lines("words.txt")) + ", ";
        for (Options.Apostrophes apostrophes : Options.Apostrophes.values()) {
            Options options = new Options(apostrophes, Options.Capitals.AS_TYPED, false);
            for (String to : List.of("uly", "uyy", "usy", "cts", "ipa", "ala-lc", "uey")) {
                Transliterator there = Uyghur.between("uey", to, options);
                assertEquals(slowly(there, words), there.transliterate(words));
                if (Schemes.named(to).orElseThrow().back()) {
                    Transliterator back = Uyghur.between(to, "uey", options);
                    String other = there.transliterate(words);
                    assertEquals(slowly(back, other), back.transliterate(other));
                }
            }
        }
    }

    private static String slowly(Transliterator transliterator, String text) throws IOException {
        StringWriter out = new StringWriter();
        transliterator.transliterate(new Dripping(text, 1, 1), out, _ -> {});
        return out.toString();
    }

    @Test
    void tenMillionLettersPassThroughALittleMemory() throws IOException {
        Transliterator transliterator = Uyghur.between("uey", "uly", Options.PLAIN);
        Endless in = new Endless(TEXT.replace("\n", ""), 10_000_000);
        Counting out = new Counting();
        System.gc();
        long before = used();
        transliterator.transliterate(in, out, _ -> {});
        System.gc();
        assertTrue(out.written > 8_000_000);
        assertTrue(out.largest < 1 << 16, "written at once: " + out.largest);
        assertTrue(used() - before < 10_000_000);
    }

    @Test
    void threadsShareATransliterator() throws Exception {
        for (Transliterator shared :
                List.of(
                        Uyghur.between("uey", "uly", Options.PLAIN),
                        Uyghur.between("ru-Cyrl", "ru", Options.PLAIN))) {
            String text = "قۇرئان ئىنگلىز Мчаться тучи, вьются тучи ".repeat(200);
            String expected = shared.transliterate(text);
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Callable<String>> tasks =
                        java.util.Collections.nCopies(40, () -> shared.transliterate(text));
                for (Future<String> made : threads.invokeAll(tasks)) {
                    assertEquals(expected, made.get());
                }
            }
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Gives a text in small pieces.
    private static final class Dripping extends Reader {
        private final String text;
        private final Random random;
        private final int most;
        private int at;

        Dripping(String text, int seed) {
            this(text, seed, 7);
        }

        Dripping(String text, int seed, int most) {
            this.most = most;
            this.text = text;
            this.random = new Random(seed);
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at == text.length()) {
                return -1;
            }
            int n = Math.min(Math.min(1 + random.nextInt(most), length), text.length() - at);
            text.getChars(at, at + n, buffer, offset);
            at += n;
            return n;
        }

        @Override
        public void close() {}
    }

    /// Gives a text again and again, without a line end.
    private static final class Endless extends Reader {
        private final String text;
        private long left;

        Endless(String text, long length) {
            this.text = text;
            this.left = length;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = Math.min(length, text.length());
            text.getChars(0, n, buffer, offset);
            left -= n;
            return n;
        }

        @Override
        public void close() {}
    }

    private static final class Counting extends Writer {
        private long written;
        private int largest;

        @Override
        public void write(char[] buffer, int offset, int length) {
            written += length;
            largest = Math.max(largest, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
