package iz.web;

import java.nio.file.Files;
import java.nio.file.Path;

/// The W3C's test data, which lies beside the project: `../shared/conformance/sparql11`, or where
/// `IZ_CONFORMANCE` says.
final class ConformanceFiles {
    private static final String PLACE = "shared/conformance/sparql11";

    private ConformanceFiles() {}

    /// Its folder; without one the test is skipped, or fails under `CI=true`.
    static Path find() {
        String said = System.getenv("IZ_CONFORMANCE");
        if (said != null) {
            return Path.of(said).toAbsolutePath();
        }
        Path above = Path.of("").toAbsolutePath().getParent();
        while (above != null) {
            if (Files.isDirectory(above.resolve(PLACE))) {
                return above.resolve(PLACE);
            }
            above = above.getParent();
        }
        Tool.missing("the W3C's test data is not at ../" + PLACE + ": set IZ_CONFORMANCE");
        throw new IllegalStateException("unreachable");
    }
}
