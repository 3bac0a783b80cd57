package iz.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// That an entry is in a log, in a form that needs nothing else (C2SP tlog-proof).
///
/// @param extra what the entry was made of; checked by hashing it, not believed
/// @param index of the entry, from 0
/// @param path from the leaf to the root
/// @param checkpoint as it was signed
public record Proof(String extra, long index, List<Hash> path, Note checkpoint) {
    private static final String HEADING = "c2sp.org/tlog-proof@v1";

    public Proof {
        path = List.copyOf(path);
    }

    /// @throws IllegalArgumentException if it is no proof
    public static Proof parse(String text) {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("no proof: there is no checkpoint below it");
        }
        List<String> lines = new ArrayList<>(text.substring(0, gap).lines().toList());
        if (lines.size() < 3
                || !lines.removeFirst().equals(HEADING)
                || !lines.getFirst().startsWith("extra ")
                || !lines.get(1).matches("index (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("no proof: " + HEADING + ", extra, index, hashes");
        }
        byte[] extra = Base64.getDecoder().decode(lines.removeFirst().substring(6));
        long index = Long.parseLong(lines.removeFirst().substring(6));
        return new Proof(
                new String(extra, StandardCharsets.UTF_8),
                index,
                lines.stream().map(Hash::ofBase64).toList(),
                Note.parse(text.substring(gap + 2)));
    }

    /// True when the leaf stands where the checkpoint says. Who signed that is another question.
    public boolean holds(Hash leaf) {
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        return Paths.includes(leaf, index, signed.size(), path, signed.root());
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(HEADING)
                        .append("\nextra ")
                        .append(
                                Base64.getEncoder()
                                        .encodeToString(extra.getBytes(StandardCharsets.UTF_8)))
                        .append("\nindex ")
                        .append(index)
                        .append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
