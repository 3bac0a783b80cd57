package iz.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A way to sign a checkpoint. The numbers are those of C2SP signed-note and tlog-cosignature.
public enum Scheme {
    /// The log itself, for all the world's tools.
    ED25519(1, "Ed25519", "302a300506032b6570032100", 32, 0),
    /// Somebody else who has seen that the log continues.
    WITNESS(4, "Ed25519", "302a300506032b6570032100", 32, 8),
    /// The log or a witness, also when Ed25519 falls to a quantum computer (FIPS 204).
    ML_DSA_44(6, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 8);

    private final int number;
    private final String algorithm;
    private final String prefix;
    private final int keyLength;
    private final int stampLength;

    /// @param prefix of the key in its X.509 form, before its own bytes; hexadecimal
    /// @param stampLength of the time before the signature proper
    Scheme(int number, String algorithm, String prefix, int keyLength, int stampLength) {
        this.number = number;
        this.algorithm = algorithm;
        this.prefix = prefix;
        this.keyLength = keyLength;
        this.stampLength = stampLength;
    }

    int number() {
        return number;
    }

    String algorithm() {
        return algorithm;
    }

    /// @throws IllegalArgumentException if there is no such way
    static Scheme of(int number) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no known kind of key: " + number));
    }

    /// The key's own bytes, as they stand in a verifier key.
    byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, prefix.length() / 2, encoded.length);
    }

    PublicKey key(byte[] raw) {
        if (raw.length != keyLength) {
            throw new IllegalArgumentException("a key of " + raw.length + " bytes");
        }
        byte[] before = HexFormat.of().parseHex(prefix);
        byte[] encoded = Arrays.copyOf(before, before.length + raw.length);
        System.arraycopy(raw, 0, encoded, before.length, raw.length);
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no " + algorithm + " key", e);
        }
    }

    /// The time and the signature proper.
    ///
    /// @param name of the key
    /// @param time seconds since 1970; 0 where none is said
    byte[] sign(PrivateKey key, String name, String text, long time) {
        try {
            java.security.Signature signature = java.security.Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(message(name, text, time));
            byte[] signed = signature.sign();
            return ByteBuffer.allocate(stampLength + signed.length)
                    .put(ByteBuffer.allocate(8).putLong(time).array(), 0, stampLength)
                    .put(signed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign by " + algorithm, e);
        }
    }

    /// @param signed what [#sign] returned
    boolean verifies(PublicKey key, String name, String text, byte[] signed) {
        if (signed.length <= stampLength) {
            return false;
        }
        try {
            long time = stampLength == 0 ? 0 : ByteBuffer.wrap(signed).getLong();
            java.security.Signature signature = java.security.Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(message(name, text, time));
            return signature.verify(signed, stampLength, signed.length - stampLength);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] message(String name, String text, long time) {
        return switch (this) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case WITNESS ->
                    ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case ML_DSA_44 -> subtree(name, Checkpoint.parse(text), time);
        };
    }

    private static byte[] subtree(String name, Checkpoint checkpoint, long time) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
        opaque(out, name);
        number(out, time);
        opaque(out, checkpoint.origin());
        number(out, 0);
        number(out, checkpoint.size());
        out.writeBytes(checkpoint.root().bytes());
        return out.toByteArray();
    }

    private static void opaque(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new IllegalArgumentException("a name of 1 to 255 bytes: " + text);
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, long number) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
    }
}
