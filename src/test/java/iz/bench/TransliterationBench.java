package iz.bench;

import iz.language.script.Options;
import iz.language.script.Schemes;
import iz.language.script.Transliterator;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// How long it takes to bring a text from Arabic script into ULY: ours, ICU with the same rules on
/// the whole text, and ICU line by line.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TransliterationBench {
    /// Letters of text.
    @Param({"1000", "10000", "100000"})
    public int size;

    private String text = "";
    private Transliterator ours = transliterator();
    private com.ibm.icu.text.Transliterator icu = IcuRules.uly();

    private static Transliterator transliterator() {
        return Schemes.between("uey", Schemes.named("uly").orElseThrow(), Options.PLAIN)
                .orElseThrow();
    }

    @Setup
    public void setUp() throws IOException {
        text = text(size);
        if (size <= 10_000 && !ours().equals(icuByLine())) {
            throw new IllegalStateException("ICU's rules are not the same.");
        }
    }

    /// Lines of eight words, from the list of words that the tests use.
    static String text(int size) throws IOException {
        List<String> words =
                Files.readAllLines(Path.of("src/test/resources/iz/language/script/words.txt"));
        Collections.shuffle(words, new Random(7));
        StringBuilder text = new StringBuilder(size + 64);
        for (int i = 0; text.length() < size; i++) {
            String word = words.get(i % words.size());
            // Letters that stand alone are initials to us, and the rules of ICU know none.
            if (word.length() > 2) {
                text.append(word).append(i % 8 == 7 ? "،\n" : " ");
            }
        }
        return text.toString();
    }

    @Benchmark
    public String ours() {
        return ours.transliterate(text);
    }

    @Benchmark
    public String icuWhole() {
        return icu.transliterate(text);
    }

    @Benchmark
    public String icuByLine() {
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            out.append(icu.transliterate(text.substring(start, end)));
            start = end;
        }
        return out.toString();
    }
}
