package iz.log;

import iz.proof.Checkpoint;
import iz.proof.Note;
import iz.proof.VerifierKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// By which keys the log was signed, from which size on: a line each, `size verifier-key`. Public,
/// as all of the log is; who must know them for sure gets them another way too.
public final class KeyHistory {
    private final Path file;

    /// @param file need not exist
    KeyHistory(Path file) {
        this.file = file;
    }

    /// @param from the size of the log at which it was used first
    public record Use(long from, VerifierKey key) {
        @Override
        public String toString() {
            return from + " " + key;
        }
    }

    /// All uses, the first ones first.
    ///
    /// @throws DamagedException if the file is not what was written
    public List<Use> uses() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return parse(Disk.text(file));
        } catch (IllegalArgumentException e) {
            throw new DamagedException(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException if a line is no size and key, or the sizes go back
    static List<Use> parse(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("its end was cut off");
        }
        List<Use> uses = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", 2);
            if (parts.length < 2 || !parts[0].matches("[0-9]{1,15}")) {
                throw new IllegalArgumentException("a line is no size and verifier key: " + line);
            }
            Use use = new Use(Long.parseLong(parts[0]), VerifierKey.parse(parts[1]));
            if (!uses.isEmpty() && uses.getLast().from() > use.from()) {
                throw new IllegalArgumentException("the sizes go back: " + line);
            }
            uses.add(use);
        }
        return uses;
    }

    /// The keys of the last change among these.
    static List<VerifierKey> last(List<Use> uses) {
        return uses.stream()
                .filter(use -> use.from() == uses.getLast().from())
                .map(Use::key)
                .toList();
    }

    /// The keys that sign now.
    public List<VerifierKey> current() {
        return last(uses());
    }

    Path file() {
        return file;
    }

    boolean isEmpty() {
        return uses().isEmpty();
    }

    void begin(List<VerifierKey> keys) throws IOException {
        add(0, keys);
    }

    /// From this size on other keys sign.
    void add(long from, List<VerifierKey> keys) throws IOException {
        StringBuilder text = new StringBuilder();
        uses().forEach(use -> text.append(use).append('\n'));
        keys.forEach(key -> text.append(new Use(from, key)).append('\n'));
        Disk.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Why a checkpoint is not signed as it should be: every key that signed a log of its size must
    /// have signed it. That of a copy may be from before the keys were changed, where the power
    /// went between the list of keys and the new checkpoint.
    Optional<String> refuse(Note checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        List<Use> uses = uses().stream().filter(use -> use.from() <= size).toList();
        return uses.isEmpty() && !isEmpty()
                ? Optional.of("no key is known that signed a log of " + size + " entries")
                : refuse(last(uses), checkpoint);
    }

    static Optional<String> refuse(List<VerifierKey> keys, Note checkpoint) {
        for (VerifierKey key : keys) {
            Optional<Boolean> verdict = key.verify(checkpoint);
            if (!verdict.orElse(false)) {
                return Optional.of(
                        verdict.isPresent()
                                ? "a signature on it does not fit: it was changed after it was"
                                        + " signed"
                                : "it is not signed by " + key.name());
            }
        }
        return Optional.empty();
    }
}
