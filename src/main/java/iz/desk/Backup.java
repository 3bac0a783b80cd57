package iz.desk;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;

import iz.log.DamagedException;
import iz.log.Disk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/// A backup of the desk: its SQLite file, encrypted in the format of age. The plain bytes are in
/// memory only; on a disk they stand in the desk's folder and nowhere else.
public final class Backup {
    private Backup() {}

    /// Writes one state of the desk, also while it is used.
    ///
    /// @param folder of the desk
    /// @param recipients who can open it; see [BackupKeys#isRecipient]
    /// @param out must not exist; it is there whole or not at all
    /// @return its size in bytes
    /// @throws FileAlreadyExistsException if `out` exists
    /// @throws NoSuchFileException if there is no desk
    /// @throws DamagedException if the desk itself is damaged; nothing is written then
    public static long write(Path folder, List<String> recipients, Path out) throws IOException {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a backup that nobody can open");
        }
        if (Files.notExists(Database.file(folder))) {
            throw new NoSuchFileException(Database.file(folder).toString());
        }
        refuseToReplace(out);
        byte[] plain;
        try (Database database = Database.open(folder)) {
            plain = database.bytes();
        }
        try {
            DeskImage.checked(plain);
        } catch (UnfitBackupException e) {
            throw new DamagedException(
                    Database.file(folder),
                    e.getMessage() + "; nothing was backed up: keep the earlier backups");
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            encrypt(plain, BackupKeys.writers(recipients), part);
            Disk.flush(part);
            refuseToReplace(out);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
            Disk.flush(out.toAbsolutePath().resolveSibling(""));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the backup could not be encrypted", e);
        } finally {
            Files.deleteIfExists(part);
        }
        return Files.size(out);
    }

    private static void refuseToReplace(Path out) throws FileAlreadyExistsException {
        if (Files.exists(out)) {
            throw new FileAlreadyExistsException(
                    out.toString(), null, "there is something already");
        }
    }

    private static void encrypt(byte[] plain, List<RecipientStanzaWriter> to, Path file)
            throws IOException, GeneralSecurityException {
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                WritableByteChannel encrypting =
                        new StandardEncryptingChannelFactory().newEncryptingChannel(channel, to)) {
            ByteBuffer rest = ByteBuffer.wrap(plain);
            while (rest.hasRemaining()) {
                encrypting.write(rest);
            }
        }
    }

    /// Puts the desk of a backup in its place. Everybody has to enter anew: who was signed in then
    /// is not now.
    ///
    /// @param identity the file that `age-keygen` or [BackupKeys#make] wrote
    /// @param folder of the desk; must not exist. Nothing may use it meanwhile
    /// @throws FileAlreadyExistsException if there is a desk already
    /// @throws UnfitBackupException if the backup cannot be restored; nothing is changed then
    public static void restore(Path backup, Path identity, Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "there is a desk already");
        }
        // Of a restoration that a power cut ended.
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        delete(part);
        byte[] plain = checked(backup, decrypt(backup, identity));
        try {
            Database.createFolder(part);
            Path file = Database.file(part);
            Files.write(file, plain, StandardOpenOption.CREATE_NEW);
            Disk.flush(file);
            Disk.flush(part);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.flush(folder.toAbsolutePath().resolveSibling(""));
        } finally {
            delete(part);
        }
    }

    private static byte[] checked(Path backup, byte[] plain) {
        try {
            return DeskImage.checked(plain);
        } catch (UnfitBackupException e) {
            throw new UnfitBackupException(
                    backup + " cannot be restored: " + e.getMessage() + "; use another backup");
        }
    }

    private static void delete(Path part) throws IOException {
        Files.deleteIfExists(Database.file(part));
        Files.deleteIfExists(part);
    }

    private static byte[] decrypt(Path backup, Path identity) throws IOException {
        List<RecipientStanzaReader> readers = BackupKeys.readers(identity);
        byte[] locked = Files.readAllBytes(backup);
        try (InputStream plain =
                Channels.newInputStream(
                        new StandardDecryptingChannelFactory()
                                .newDecryptingChannel(
                                        Channels.newChannel(new ByteArrayInputStream(locked)),
                                        readers))) {
            return plain.readAllBytes();
        } catch (UnsupportedRecipientStanzaException e) {
            throw new UnfitBackupException(
                    backup + " was made for another key than " + identity + " holds");
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new UnfitBackupException(
                    backup
                            + " is damaged or not whole; use another backup ("
                            + e.getMessage()
                            + ")");
        }
    }
}
