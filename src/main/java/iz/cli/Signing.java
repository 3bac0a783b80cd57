package iz.cli;

import iz.log.Progress;
import iz.log.Seal;
import iz.log.UnsignableException;
import iz.proof.KeyFolder;
import iz.proof.SigningKey;
import iz.proof.VerifierKey;
import iz.store.Archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Lets the keeper's keys sign what is published. An archive that was never signed gets keys of its
/// own at the first start; one that was signed waits for its own.
final class Signing {
    private Signing() {}

    /// Makes new keys, writes them into the log, and hands it over to them.
    static void rotate(Archive archive, Settings settings) throws IOException {
        KeyFolder keys =
                settings.keys().orElseThrow(() -> new SettingException("there are no keys"));
        if (!keys.next().exists()) {
            keys.next().make(keys.name());
        }
        archive.publish(
                List.of(LogRecord.of(settings.iris(), verifiers(keys.next()))), Progress.silent());
        archive.seal().rotate(keys.next().log());
        keys.promote();
        archive.seal().signBy(keys.log(), keys.remembered());
    }

    private static List<VerifierKey> verifiers(KeyFolder keys) throws IOException {
        return keys.log().stream().map(SigningKey::verifier).toList();
    }

    /// @param err told in a sentence what the keeper must know; without keys the archive stays open
    static void begin(Archive archive, Settings settings, PrintWriter err) throws IOException {
        Optional<KeyFolder> folder = settings.keys();
        if (folder.isEmpty()) {
            return;
        }
        KeyFolder keys = folder.get();
        Seal seal = archive.seal();
        if (!keys.exists()) {
            if (!seal.keys().current().isEmpty()) {
                err.println(
                        "The keys that sign this log are not in "
                                + keys.folder()
                                + ": what is published now stays unsigned until they are there"
                                + " (the setting `keys`).");
                err.flush();
                return;
            }
            keys.make(seal.origin());
            err.println(
                    "Made the keys that sign the log, in "
                            + keys.folder()
                            + ". Keep a copy apart from the data; nobody else may have them.");
        }
        keys.finishPromotion(seal.keys().current());
        try {
            seal.signBy(keys.log(), keys.remembered());
        } catch (UnsignableException e) {
            err.println("The log is not signed: " + e.getMessage() + ".");
        }
        err.flush();
    }
}
