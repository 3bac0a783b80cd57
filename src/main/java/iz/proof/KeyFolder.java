package iz.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// The keeper's secret keys: a folder apart from the data, which only its owner may read. Each key
/// is a PKCS #8 file with its public half beside it, as openssl writes them.
public final class KeyFolder {
    private static final List<String> ALGORITHMS = List.of("Ed25519", "ML-DSA-44");

    private final Path folder;

    /// @param folder need not exist
    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// Where the last checkpoint that they signed is kept.
    public Path remembered() {
        return folder.resolve("last-checkpoint");
    }

    /// The keys that are to take over; a folder of the same kind inside this one.
    public KeyFolder next() {
        return new KeyFolder(folder.resolve("next"));
    }

    /// The next keys take the place of these, whose secret halves are deleted: what signs no more
    /// must not be stolen.
    public void promote() throws IOException {
        take(next());
    }

    /// Moves the keys of a folder inside this one here, and deletes it. Each step is durable before
    /// the next, or a power cut could leave keys in neither: the folder loses its `name` last, so
    /// that, cut off, this can go on.
    private void take(KeyFolder from) throws IOException {
        from.settle();
        for (String algorithm : ALGORITHMS) {
            for (String ending : List.of(".pem", ".pub.pem")) {
                if (Files.exists(from.file(algorithm, ending))) {
                    Files.move(
                            from.file(algorithm, ending),
                            file(algorithm, ending),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        settle();
        from.settle();
        if (!exists()) {
            Durable.replace(named(), Files.readAllBytes(from.named()));
        }
        from.delete();
        settle();
    }

    /// Makes the names of the files durable, whoever gave them: a process may have been killed
    /// before it did.
    private void settle() throws IOException {
        if (Files.exists(folder)) {
            Durable.flush(folder);
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        making().delete();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// Ends what a power cut broke off between the log's change of keys and this folder's.
    ///
    /// @param signing by which keys the log is signed now
    public void finishPromotion(List<VerifierKey> signing) throws IOException {
        settle();
        if (exists()) {
            making().delete();
        }
        KeyFolder next = next();
        next.settle();
        if (next.isTorn() || (next.exists() && signing.equals(next.verifiers()))) {
            promote();
        }
    }

    private List<VerifierKey> verifiers() throws IOException {
        return log().stream().map(SigningKey::verifier).toList();
    }

    /// True when some of these were moved already: [#promote] was cut off.
    private boolean isTorn() {
        return exists()
                && ALGORITHMS.stream()
                        .anyMatch(a ->
                                !Files.exists(file(a, ".pem"))
                                        || !Files.exists(file(a, ".pub.pem")));
    }

    public boolean exists() {
        return Files.exists(named());
    }

    private Path named() {
        return folder.resolve("name");
    }

    /// Where keys are until they are whole.
    private KeyFolder making() {
        return new KeyFolder(folder.resolve("making"));
    }

    /// Makes a pair of keys, one of each algorithm.
    ///
    /// @param name whose they are: an address without the scheme
    /// @throws FileAlreadyExistsException if there are keys; they are never overwritten
    public void make(String name) throws IOException {
        if (!name.matches("[^\\s+\\p{Cc}]{1,200}")) {
            throw new IllegalArgumentException(
                    "the name of a key is an address without the scheme, without spaces and +: "
                            + name);
        }
        if (exists()) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Durable.createFolder(folder);
        // Where it was there, it may be from a process that was killed before it flushed it.
        Durable.flush(folder.toAbsolutePath().resolveSibling(""));
        restrict(folder, "rwx------");
        KeyFolder made = making();
        if (!made.exists()) {
            refuseToOverwrite();
            made.delete();
            made.fill(name);
        }
        take(made);
    }

    /// Keys without a name were not made here.
    private void refuseToOverwrite() throws FileAlreadyExistsException {
        for (String algorithm : ALGORITHMS) {
            for (String ending : List.of(".pem", ".pub.pem")) {
                if (Files.exists(file(algorithm, ending))) {
                    throw new FileAlreadyExistsException(file(algorithm, ending).toString());
                }
            }
        }
    }

    /// The name is there when all else is, for good.
    private void fill(String name) throws IOException {
        Durable.createFolder(folder);
        restrict(folder, "rwx------");
        for (String algorithm : ALGORITHMS) {
            KeyPair pair = generate(algorithm);
            write(file(algorithm, ".pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
            write(file(algorithm, ".pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        }
        settle();
        Durable.replace(named(), (name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public String name() throws IOException {
        return Files.readString(named()).strip();
    }

    /// The keys for the log itself.
    ///
    /// @throws NoSuchFileException if there are none
    public List<SigningKey> log() throws IOException {
        return List.of(key("Ed25519", Scheme.ED25519), key("ML-DSA-44", Scheme.ML_DSA_44));
    }

    /// The same keys for one who countersigns another's log.
    public List<SigningKey> witness() throws IOException {
        return List.of(key("Ed25519", Scheme.WITNESS), key("ML-DSA-44", Scheme.ML_DSA_44));
    }

    private SigningKey key(String algorithm, Scheme scheme) throws IOException {
        try {
            KeyFactory factory = KeyFactory.getInstance(algorithm);
            PrivateKey secret =
                    factory.generatePrivate(new PKCS8EncodedKeySpec(read(file(algorithm, ".pem"))));
            PublicKey open =
                    factory.generatePublic(
                            new X509EncodedKeySpec(read(file(algorithm, ".pub.pem"))));
            return new SigningKey(new VerifierKey(name(), scheme, open), secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "the " + algorithm + " key in " + folder + " cannot be read: " + e, e);
        }
    }

    private Path file(String algorithm, String ending) {
        return folder.resolve(algorithm.toLowerCase(java.util.Locale.ROOT) + ending);
    }

    private static KeyPair generate(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    private static void write(Path file, String kind, byte[] bytes) throws IOException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        Files.createFile(file);
        if (kind.startsWith("PRIVATE")) {
            restrict(file, "rw-------");
        }
        Files.writeString(
                file,
                "-----BEGIN "
                        + kind
                        + "-----\n"
                        + lines.encodeToString(bytes)
                        + "\n-----END "
                        + kind
                        + "-----\n");
        Durable.flush(file);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getMimeDecoder()
                .decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
