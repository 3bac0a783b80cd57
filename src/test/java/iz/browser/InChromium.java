package iz.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Gives tests the open site and a browser, both started once for the whole run. Without Chromium
/// they are passed over with a word, but never in continuous integration.
final class InChromium implements ExecutionCondition, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(InChromium.class);

    /// Both, with the folder in which the site has its data.
    private record Opened(Path folder, OpenSite site, Chromium chromium) implements AutoCloseable {
        static Opened now() {
            try {
                Path folder = Files.createTempDirectory("iz-browser");
                return new Opened(folder, new OpenSite(folder.resolve("data")), new Chromium());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            chromium.close();
            site.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isThere()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason =
                "no Chromium at "
                        + Chromium.PROGRAM
                        + ": apt-get install chromium, or set IZ_CHROMIUM";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(context.getDisplayName() + " is skipped: " + reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == OpenSite.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Opened opened =
                context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(Opened.class, key -> Opened.now(), Opened.class);
        return parameter.getParameter().getType() == OpenSite.class
                ? opened.site()
                : opened.chromium();
    }
}
