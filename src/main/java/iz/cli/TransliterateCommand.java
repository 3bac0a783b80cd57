package iz.cli;

import iz.language.script.Ambiguity;
import iz.language.script.Options;
import iz.language.script.Scheme;
import iz.language.script.Schemes;
import iz.language.script.Transliterator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// `iz transliterate`: standard input to standard output, in another script, however long it is.
@Command(
        name = "transliterate",
        description = "Bring text from standard input into another script.")
final class TransliterateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    private final InputStream in;
    private final OutputStream out;

    @Option(
            names = "--from",
            paramLabel = "TAG",
            description = "Language tag or scheme of the text, such as ug-Arab or uly.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "SCHEME",
            description = "Scheme to write; --list shows them.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--list", description = "List the schemes, with what each loses.")
    private boolean list;

    @Option(
            names = "--report",
            description = "Tell on standard error what may be read in more than one way.")
    private boolean report;

    @Option(
            names = "--apostrophes",
            paramLabel = "needed|always",
            description = "Between two vowels of Uyghur: saet (needed, the default) or sa'et.")
    private String apostrophes = "needed";

    @Option(
            names = "--capitals",
            paramLabel = "as-typed|sentences|lines",
            description = "What to begin with a capital (default: what has one in the source).")
    private String capitals = "as-typed";

    @Option(
            names = "--mark-foreign",
            description = "Put words left in the other script between U+200B and U+FEFF.")
    private boolean markForeign;

    TransliterateCommand() {
        this(System.in, System.out);
    }

    TransliterateCommand(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            list(spec.commandLine().getOut());
            return Failures.GOOD;
        }
        String source = from.orElseThrow(() -> wrong("Say what the text is in, with --from."));
        Scheme scheme =
                to.flatMap(Schemes::of)
                        .orElseThrow(() ->
                                wrong(
                                        to.map(name -> "There is no scheme \"" + name + "\".")
                                                .orElse("Say what to write, with --to.")));
        Transliterator transliterator =
                Schemes.between(source, scheme, options())
                        .orElseThrow(() ->
                                wrong(
                                        "\""
                                                + source
                                                + "\" cannot be brought into "
                                                + scheme.name()
                                                + "."));
        return convert(transliterator);
    }

    private int convert(Transliterator transliterator) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Consumer<Ambiguity> told =
                report ? doubt -> err.println("stdin:" + doubt.sentence()) : _ -> {};
        LineCounter text =
                new LineCounter(
                        Channels.newReader(
                                Channels.newChannel(in),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT),
                                -1));
        Writer written =
                Channels.newWriter(
                        Channels.newChannel(out), StandardCharsets.UTF_8.newEncoder(), 1 << 16);
        try {
            transliterator.transliterate(text, written, told);
            return Failures.GOOD;
        } catch (CharacterCodingException e) {
            err.println(
                    "stdin:"
                            + text.line()
                            + ": utf-8: At or after this line there are bytes that are not UTF-8;"
                            + " convert the text first, with iconv for example.");
            return Failures.PROBLEMS;
        } finally {
            written.flush();
            err.flush();
        }
    }

    private Options options() {
        return new Options(
                choice(Options.Apostrophes.class, "--apostrophes", apostrophes),
                choice(Options.Capitals.class, "--capitals", capitals),
                markForeign);
    }

    private <E extends Enum<E>> E choice(Class<E> type, String option, String value) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), option + " does not take \"" + value + "\".", e);
        }
    }

    private ParameterException wrong(String sentence) {
        String names = Schemes.ALL.stream().map(Scheme::name).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(), sentence + " The schemes are: " + names + ".");
    }

    private static void list(PrintWriter out) {
        for (Scheme scheme : Schemes.ALL) {
            String tags =
                    scheme.from().stream().map(Object::toString).collect(Collectors.joining(" "));
            out.println(
                    scheme.name()
                            + "  "
                            + scheme.title()
                            + "\n    "
                            + tags
                            + (scheme.back() ? " <-> " : " -> ")
                            + scheme.to()
                            + "; "
                            + scheme.kind().words()
                            + "\n    after: "
                            + scheme.source()
                            + "\n    lost: "
                            + scheme.loses());
        }
        out.flush();
    }

    /// Knows how many lines went by.
    private static final class LineCounter extends Reader {
        private final Reader reader;
        private long line = 1;

        LineCounter(Reader reader) {
            this.reader = reader;
        }

        long line() {
            return line;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = reader.read(buffer, offset, length);
            for (int i = offset; i < offset + n; i++) {
                if (buffer[i] == '\n') {
                    line++;
                }
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
