package iz.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The programs that check a proof or a whole copy where there is no Iz: given away with the
/// archive, and short enough to be read.
public final class Verifiers {
    /// Their file names.
    public static final List<String> NAMES = List.of("verify.sh", "IzVerify.java");

    private Verifiers() {}

    /// @param name one of [#NAMES]
    public static String text(String name) {
        try (InputStream in = Verifiers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no verifier " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
