package iz.cli;

import iz.log.Progress;
import iz.rdf.Iris;
import iz.store.Archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// `iz bench`: what it takes to measure the archive on any machine.
@Command(name = "bench", description = "Measure the archive.")
final class BenchCommand implements Runnable {
    private static final int WARM_UP = 5;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which benchmark? See iz bench --help.");
    }

    @Command(
            name = "corpus",
            description = "Write a made-up corpus; the same numbers give the same bytes.")
    int corpus(
            @Parameters(paramLabel = "DIR", description = "A new or empty folder.") Path folder,
            @Option(
                            names = "--poems",
                            defaultValue = "20000",
                            description = "How many poems (default 20000).")
                    int poems,
            @Option(
                            names = "--lines",
                            defaultValue = "16",
                            description = "Lines per version (default 16).")
                    int lines,
            @Option(
                            names = "--versions",
                            defaultValue = "4",
                            description = "Versions per poem, 1 to 5 (default 4).")
                    int versions)
            throws IOException {
        if (poems < 1 || lines < 1 || versions < 1 || versions > 5) {
            throw new ParameterException(
                    spec.commandLine(),
                    "At least one poem and one line, and one to five versions.");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new ParameterException(
                            spec.commandLine(),
                            folder + " is not empty; name a new folder for the corpus.");
                }
            }
        }
        Progress progress = TerminalProgress.orSilent();
        new SyntheticCorpus(folder, lines, versions)
                .write(poems, done -> progress.at("writing", done, poems));
        spec.commandLine().getOut().println(poems + " poems in " + folder);
        return 0;
    }

    @Command(
            name = "pages",
            description = "Compare what the parallel page costs in two archives, by turns.")
    int pages(
            @Parameters(
                            paramLabel = "ONE",
                            description = "A data folder, such as that of the bundled corpus.")
                    Path one,
            @Parameters(
                            paramLabel = "OTHER",
                            description = "Another, such as that of the made-up corpus.")
                    Path other,
            @Option(
                            names = "--works",
                            defaultValue = "200",
                            description = "Pages from each at most (default 200).")
                    int works,
            @Option(
                            names = "--rounds",
                            defaultValue = "15",
                            description = "Timed rounds (default 15).")
                    int rounds) {
        PrintWriter out = spec.commandLine().getOut();
        Iris iris = Iris.STANDARD;
        try (Archive first = open(one, iris);
                Archive second = open(other, iris)) {
            PageBench a = new PageBench(first, iris, works);
            PageBench b = new PageBench(second, iris, works);
            if (a.pages() == 0 || b.pages() == 0) {
                throw new ParameterException(spec.commandLine(), "Both archives must hold works.");
            }
            List<Double> page = new ArrayList<>();
            List<Double> cell = new ArrayList<>();
            for (int round = -WARM_UP; round < rounds; round++) {
                double costA = a.round();
                double costB = b.round();
                if (round >= 0) {
                    page.add(costB / b.pages() / (costA / a.pages()));
                    cell.add(costB / b.cells() / (costA / a.cells()));
                    out.printf(
                            Locale.ROOT,
                            "%s: %.3f ms a page; %s: %.3f ms a page; ratio %.2f a page, %.2f a"
                                    + " cell%n",
                            one,
                            costA / a.pages() / 1e6,
                            other,
                            costB / b.pages() / 1e6,
                            page.getLast(),
                            cell.getLast());
                }
            }
            out.printf(
                    Locale.ROOT,
                    "median ratio over %d rounds: %.2f a page (%d and %d cells on average), %.2f a"
                            + " cell%n",
                    rounds,
                    median(page),
                    a.cells() / a.pages(),
                    b.cells() / b.pages(),
                    median(cell));
        }
        return 0;
    }

    @Command(
            name = "search",
            description = "How long questions take in an archive: the median and the 99th percent.")
    int search(
            @Parameters(paramLabel = "DATA", description = "A data folder.") Path data,
            @Option(
                            names = "--lines",
                            defaultValue = "300",
                            description = "Lines that questions are made from (default 300).")
                    int lines,
            @Option(
                            names = "--rounds",
                            defaultValue = "3",
                            description = "Timed rounds (default 3).")
                    int rounds) {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = open(data, Iris.STANDARD)) {
            SearchBench bench = new SearchBench(archive, Iris.STANDARD, lines);
            Map<SearchBench.Kind, List<Long>> times = new EnumMap<>(SearchBench.Kind.class);
            for (int round = -1; round < rounds; round++) {
                Map<SearchBench.Kind, List<Long>> more = bench.round();
                if (round >= 0) {
                    more.forEach((kind, some) ->
                            times.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(some));
                }
            }
            times.forEach((kind, some) -> out.println(line(kind.name(), some)));
            out.println(line("all", times.values().stream().flatMap(List::stream).toList()));
        }
        return 0;
    }

    @Command(
            name = "memory",
            description =
                    "How long the translation memory of an archive takes: the median and the 99th"
                            + " percent.")
    int memory(
            @Parameters(paramLabel = "DATA", description = "A data folder.") Path data,
            @Option(
                            names = "--lines",
                            defaultValue = "300",
                            description =
                                    "Lines that are asked for, changed a little (default"
                                            + " 300).")
                    int lines,
            @Option(
                            names = "--rounds",
                            defaultValue = "3",
                            description = "Timed rounds (default 3).")
                    int rounds) {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = open(data, Iris.STANDARD)) {
            MemoryBench bench = new MemoryBench(archive, Iris.STANDARD, lines);
            Map<MemoryBench.Kind, List<Long>> times = new EnumMap<>(MemoryBench.Kind.class);
            for (int round = -1; round < rounds; round++) {
                Map<MemoryBench.Kind, List<Long>> more = bench.round();
                if (round >= 0) {
                    more.forEach((kind, some) ->
                            times.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(some));
                }
            }
            out.println(bench.size() + " lines in the memory");
            times.forEach((kind, some) ->
                    out.println(line(kind.name(), some) + ", found " + bench.found(kind)));
            out.println(line("all", times.values().stream().flatMap(List::stream).toList()));
        }
        return 0;
    }

    private static String line(String what, List<Long> times) {
        return String.format(
                Locale.ROOT,
                "%-10s %6d questions, p50 %.2f ms, p99 %.2f ms",
                what.toLowerCase(Locale.ROOT),
                times.size(),
                SearchBench.milliseconds(times.stream(), 0.5),
                SearchBench.milliseconds(times.stream(), 0.99));
    }

    private Archive open(Path data, Iris iris) {
        return Archive.open(
                data,
                iris,
                Clock.systemUTC(),
                spec.commandLine().getErr()::println,
                TerminalProgress.orSilent());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
