package iz.proof;

import java.nio.ByteBuffer;
import java.security.PrivateKey;

/// A key with its secret half.
public record SigningKey(VerifierKey verifier, PrivateKey secret) {
    /// Signs a checkpoint's text.
    ///
    /// @param time seconds since 1970, for witnesses; 0 says nothing of time
    public Note.Signature sign(String text, long time) {
        byte[] signed = verifier.scheme().sign(secret, verifier.name(), text, time);
        byte[] bytes =
                ByteBuffer.allocate(4 + signed.length).put(verifier.id()).put(signed).array();
        return new Note.Signature(verifier.name(), bytes);
    }

    /// Never says the secret.
    @Override
    public String toString() {
        return verifier.toString();
    }
}
