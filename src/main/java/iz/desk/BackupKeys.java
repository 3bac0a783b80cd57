package iz.desk;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;

import iz.log.Disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

/// The keys of backups, as the program `age` has them (age-encryption.org/v1, X25519): a recipient
/// locks, the identity opens. The machine that makes backups needs the recipient alone.
public final class BackupKeys {
    private static final String SECRET = "AGE-SECRET-KEY-1";

    private BackupKeys() {}

    /// Writes a new identity into a file that only its owner can read, as `age-keygen` does.
    ///
    /// @return the recipient
    /// @throws FileAlreadyExistsException if there is something already; it is never overwritten
    public static String make(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "there is something already");
        }
        KeyPair pair = pair();
        String recipient = new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        String identity = new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "# public key: " + recipient + "\n" + identity + "\n");
        Disk.flush(file);
        Disk.flush(file.toAbsolutePath().resolveSibling(""));
        return recipient;
    }

    private static KeyPair pair() {
        try {
            return new X25519KeyPairGenerator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no X25519", e);
        }
    }

    /// True for `age1…` with a right checksum.
    public static boolean isRecipient(String text) {
        try {
            writer(text);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static RecipientStanzaWriter writer(String recipient) throws GeneralSecurityException {
        return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
    }

    static List<RecipientStanzaWriter> writers(List<String> recipients)
            throws GeneralSecurityException {
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (String recipient : recipients) {
            writers.add(writer(recipient));
        }
        return writers;
    }

    /// The identities in a file; its other lines are remarks.
    ///
    /// @throws UnfitBackupException if there is none in it
    static List<RecipientStanzaReader> readers(Path file) throws IOException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(SECRET)) {
                try {
                    readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line));
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    throw new UnfitBackupException(
                            "the identity in " + file + " is not whole; use another copy of it");
                }
            }
        }
        if (readers.isEmpty()) {
            throw new UnfitBackupException(
                    file + " holds no age identity, which is a line that begins with " + SECRET);
        }
        return readers;
    }
}
