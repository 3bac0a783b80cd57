package iz.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Runs the benchmark by turns and says what the promises ask: how many times faster than ICU,
/// whether time grows with the text alone, and whether two threads hinder each other. Ends with
/// exit code 1 when a promise is not kept. Medians are compared, as other work on the machine makes
/// a few calls very slow; for two threads it must have two processors for itself.
public final class TransliterationReport {
    private static final int ROUNDS = 2;

    private TransliterationReport() {}

    public static void main(String[] args) throws RunnerException {
        Map<String, Double> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String size : new String[] {"1000", "10000", "100000"}) {
                for (String method : new String[] {"ours", "icuByLine", "icuWhole"}) {
                    times.merge(method + " " + size, time(method, size, 1) / ROUNDS, Double::sum);
                }
            }
            times.merge("ours 10000000", time("ours", "10000000", 1) / ROUNDS, Double::sum);
            times.merge("threads", time("ours", "100000", 2) / ROUNDS, Double::sum);
        }
        times.forEach(
                (name, time) -> System.out.printf(Locale.ROOT, "%-20s %12.1f µs%n", name, time));
        boolean kept = true;
        for (String size : new String[] {"1000", "10000", "100000"}) {
            for (String icu : new String[] {"icuByLine", "icuWhole"}) {
                kept &=
                        say(
                                icu + " is slower, times, at " + size,
                                ratio(times, icu + " " + size, "ours " + size),
                                20,
                                1e9);
            }
        }
        kept &=
                say(
                        "time for a letter at 10 MB to 1 kB",
                        ratio(times, "ours 10000000", "ours 1000") / 10_000,
                        0,
                        1.6);
        kept &=
                say(
                        "time with two threads to one",
                        ratio(times, "threads", "ours 100000"),
                        0,
                        1.25);
        System.exit(kept ? 0 : 1);
    }

    private static double time(String method, String size, int threads) throws RunnerException {
        RunResult result =
                new Runner(
                                new OptionsBuilder()
                                        .include("TransliterationBench." + method + "$")
                                        .param("size", size)
                                        .threads(threads)
                                        .build())
                        .run()
                        .iterator()
                        .next();
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double ratio(Map<String, Double> times, String above, String below) {
        return times.getOrDefault(above, 0.0) / times.getOrDefault(below, 1.0);
    }

    private static boolean say(String what, double ratio, double least, double most) {
        boolean kept = ratio >= least && ratio <= most;
        System.out.printf(
                Locale.ROOT, "%-40s %8.2f  %s%n", what, ratio, kept ? "kept" : "NOT KEPT");
        return kept;
    }
}
