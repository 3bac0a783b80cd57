package iz.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public half of a key, by which anybody checks a signature; written `name+id+key`, as all
/// tools for signed notes do.
///
/// @param name of whose it is: an address without the scheme
public record VerifierKey(String name, Scheme scheme, PublicKey key) {
    /// @throws IllegalArgumentException if it is no key that we know
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length < 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("no verifier key, which is name+id+key: " + text);
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("the key is empty: " + text);
        }
        Scheme scheme = Scheme.of(bytes[0]);
        VerifierKey key =
                new VerifierKey(
                        parts[0], scheme, scheme.key(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!key.toString().equals(text.strip())) {
            throw new IllegalArgumentException("the key and its id do not go together: " + text);
        }
        return key;
    }

    /// Four bytes that tell it from others of the same name.
    byte[] id() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(encoded()), 4);
    }

    private byte[] encoded() {
        byte[] raw = scheme.raw(key);
        return ByteBuffer.allocate(raw.length + 1).put((byte) scheme.number()).put(raw).array();
    }

    /// What this key says of a note: empty where it has not signed it, false where somebody wrote
    /// its name below another text.
    public Optional<Boolean> verify(Note note) {
        byte[] id = id();
        return note.signatures().stream()
                .filter(one -> one.isOf(name, id))
                .map(one ->
                        scheme.verifies(
                                key,
                                name,
                                note.text(),
                                Arrays.copyOfRange(one.bytes(), 4, one.bytes().length)))
                .reduce(Boolean::logicalAnd);
    }

    @Override
    public String toString() {
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(encoded());
    }
}
