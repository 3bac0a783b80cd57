package iz.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// A text and who signed it (C2SP signed-note).
///
/// @param text ends with a line break
public record Note(String text, List<Signature> signatures) {
    private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
    private static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
    }

    /// Who signed, and how.
    public static final class Signature {
        private final String name;
        private final byte[] bytes;

        /// @param name of the key
        /// @param bytes the key's four bytes and the signature proper
        Signature(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        boolean isOf(String key, byte[] id) {
            return name.equals(key) && bytes.length > 4 && Arrays.equals(bytes, 0, 4, id, 0, 4);
        }

        @Override
        public String toString() {
            return "— " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }
    }

    /// @throws IllegalArgumentException if it is no signed note
    public static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < 32 && c != '\n')) {
            throw new IllegalArgumentException("no signed note: text, an empty line, signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).lines().toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches() || signatures.size() == MOST_SIGNATURES) {
                throw new IllegalArgumentException("no signature: " + line);
            }
            byte[] bytes = Base64.getDecoder().decode(matcher.group(2));
            Signature signature = new Signature(matcher.group(1), bytes);
            if (!signature.toString().equals(line + "\n")) {
                throw new IllegalArgumentException("not plain Base64: " + line);
            }
            signatures.add(signature);
        }
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("nobody has signed the note");
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    /// The note with one more signature; one of the same key is replaced.
    public Note with(Signature added) {
        List<Signature> all = new ArrayList<>(signatures);
        byte[] id = Arrays.copyOf(added.bytes, 4);
        all.removeIf(one -> one.isOf(added.name, id));
        all.add(added);
        return new Note(text, all);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
