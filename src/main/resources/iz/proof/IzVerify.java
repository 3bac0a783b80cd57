import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks a copy of an Iz archive, or one text of it, without Iz and without a network. It needs
 * Java 17 (25 for ML-DSA-44) and nothing else, and is short enough to be read first:
 *
 * <p>java IzVerify.java text.nq text.tlog-proof keys one text, its proof, the verifier keys java
 * IzVerify.java FOLDER keys a whole copy: log and records
 *
 * <p>The keys must come from somebody you trust, not only from the copy itself. It ends with 0 when
 * all is as it was signed, with 1 when something is not, with 2 when it was called wrongly.
 *
 * <p>What it checks: a record is named by its SHA-256; a line of the log names the record; the leaf
 * of a line is SHA-256(0, SHA-256(line)); the leaves hash up to the root (RFC 6962); the root is
 * signed by Ed25519 and ML-DSA-44 (C2SP tlog-checkpoint, signed-note, tlog-cosignature).
 */
public class IzVerify {
    private static int wrong;

    public static void main(String[] args) throws Exception {
        if (args.length == 3) {
            one(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        } else if (args.length == 2) {
            all(Path.of(args[0]), Path.of(args[1]));
        } else {
            System.err.println("java IzVerify.java TEXT.nq TEXT.tlog-proof KEYS");
            System.err.println("java IzVerify.java FOLDER KEYS");
            System.exit(2);
        }
        System.out.println(wrong == 0 ? "good" : wrong + " problems");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static void one(Path record, Path proofFile, Path keys) throws Exception {
        String proof = Files.readString(proofFile);
        int gap = proof.indexOf("\n\n");
        List<String> head = new ArrayList<>(proof.substring(0, gap).lines().toList());
        expect(head.remove(0).equals("c2sp.org/tlog-proof@v1"), "it is no tlog-proof");
        String line = text(unbase64(after("extra ", head.remove(0))));
        long index = Long.parseLong(after("index ", head.remove(0)));
        String[] entry = line.split("\t");
        System.out.println(
                "entry " + entry[0] + " of " + entry[1] + ": " + entry[2] + " " + entry[4]);
        expect(
                entry[3].equals(hex(sha256(Files.readAllBytes(record)))),
                record + " is not the text that the log names");
        expect(Long.parseLong(entry[0]) == index + 1, "the entry is not at its place");
        Checkpoint checkpoint = checkpoint(proof.substring(gap + 2), keys);
        byte[] hash = leaf(line);
        long at = index;
        long last = checkpoint.size - 1;
        for (String beside : head) {
            byte[] other = unbase64(beside);
            if (at % 2 == 1 || at == last) {
                hash = node(other, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        expect(
                last == 0 && Arrays.equals(hash, checkpoint.root),
                "the entry is not in the log that was signed");
    }

    private static void all(Path folder, Path keys) throws Exception {
        Path log = folder.resolve("log");
        Path tlog = Files.isDirectory(log) ? log : folder.resolve("tlog");
        Path entries = Files.isDirectory(log) ? log.resolve("entries") : log;
        Path records = Files.isDirectory(log) ? log.resolve("records") : folder.resolve("records");
        Checkpoint checkpoint = checkpoint(Files.readString(tlog.resolve("checkpoint")), keys);
        List<byte[]> leaves = new ArrayList<>();
        Map<String, List<String>> hashes = new LinkedHashMap<>();
        for (String line : Files.readString(entries).split("\n")) {
            if (line.startsWith("commit\t") || line.equals("iz log 1")) {
                continue;
            }
            leaves.add(leaf(line));
            String[] entry = line.split("\t");
            expect(Long.parseLong(entry[0]) == leaves.size(), "a line is missing: " + line);
            if (entry[2].equals("withdraw")) {
                hashes.remove(entry[4]);
            } else {
                hashes.computeIfAbsent(entry[4], iri -> new ArrayList<>()).add(entry[3]);
            }
        }
        expect(leaves.size() >= checkpoint.size, "the log is shorter than what was signed");
        expect(
                leaves.size() >= checkpoint.size
                        && Arrays.equals(
                                root(leaves.subList(0, (int) checkpoint.size)), checkpoint.root),
                "the log is not the one that was signed");
        if (leaves.size() > checkpoint.size) {
            System.out.println(leaves.size() - checkpoint.size + " entries are not signed yet");
        }
        int count = 0;
        for (List<String> states : hashes.values()) {
            for (String hash : states) {
                Path file = records.resolve(hash.substring(0, 2)).resolve("sha256-" + hash + ".nq");
                boolean there = Files.isRegularFile(file);
                expect(there, file + " is missing");
                expect(
                        !there || hash.equals(hex(sha256(Files.readAllBytes(file)))),
                        file + " was changed");
                count++;
            }
        }
        System.out.println(leaves.size() + " entries, " + count + " records");
    }

    private static class Checkpoint {
        long size;
        byte[] root;
    }

    /** The checkpoint of a signed note; every key that signs now must have signed it. */
    private static Checkpoint checkpoint(String note, Path keys) throws Exception {
        int end = note.lastIndexOf("\n\n");
        String body = note.substring(0, end + 1);
        String[] lines = body.split("\n");
        Checkpoint checkpoint = new Checkpoint();
        checkpoint.size = Long.parseLong(lines[1]);
        checkpoint.root = unbase64(lines[2]);
        System.out.println("log " + lines[0] + ", " + lines[1] + " entries, root " + lines[2]);
        TreeMap<Long, List<String>> uses = new TreeMap<>();
        for (String use : Files.readAllLines(keys)) {
            String[] parts = use.strip().split(" ");
            long since = parts.length == 1 ? 0 : Long.parseLong(parts[0]);
            uses.computeIfAbsent(since, s -> new ArrayList<>()).add(parts[parts.length - 1]);
        }
        for (String key : uses.floorEntry(checkpoint.size).getValue()) {
            String[] parts = key.split("\\+", 3);
            byte[] public_ = unbase64(parts[2]);
            String name = parts[0] + "+" + parts[1];
            if (public_[0] != 1
                    && Security.getAlgorithms("Signature").stream().noneMatch("ML-DSA"::equals)) {
                System.out.println("ML-DSA-44: not checked, this Java does not know it");
                continue;
            }
            Boolean verdict = null;
            for (String line : note.substring(end + 2).split("\n")) {
                String[] signed = line.split(" ");
                byte[] bytes = unbase64(signed[2]);
                String id = hex(Arrays.copyOf(bytes, 4));
                if (signed[1].equals(parts[0]) && id.equals(parts[1])) {
                    verdict = verifies(public_, parts[0], body, bytes);
                }
            }
            expect(verdict != null, "the log is not signed by " + name);
            expect(verdict == null || verdict, "the signature of " + name + " is wrong");
        }
        return checkpoint;
    }

    private static boolean verifies(byte[] key, String name, String body, byte[] signed)
            throws Exception {
        boolean ed25519 = key[0] == 1;
        String algorithm = ed25519 ? "Ed25519" : "ML-DSA-44";
        String prefix =
                ed25519
                        ? "302a300506032b6570032100"
                        : "30820532300b06096086480165030403110382052100";
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.write(HexFormat.of().parseHex(prefix));
        encoded.write(key, 1, key.length - 1);
        PublicKey verifier =
                KeyFactory.getInstance(algorithm)
                        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(verifier);
        int skip = 4;
        if (ed25519) {
            signature.update(body.getBytes(StandardCharsets.UTF_8));
        } else {
            String[] lines = body.split("\n");
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.write("subtree/v1\n\0".getBytes(StandardCharsets.UTF_8));
            message.write(name.getBytes(StandardCharsets.UTF_8).length);
            message.write(name.getBytes(StandardCharsets.UTF_8));
            message.write(signed, 4, 8);
            message.write(lines[0].getBytes(StandardCharsets.UTF_8).length);
            message.write(lines[0].getBytes(StandardCharsets.UTF_8));
            message.write(
                    ByteBuffer.allocate(16).putLong(0).putLong(Long.parseLong(lines[1])).array());
            message.write(unbase64(lines[2]));
            signature.update(message.toByteArray());
            skip = 12;
        }
        return signature.verify(signed, skip, signed.length - skip);
    }

    private static byte[] leaf(String line) throws Exception {
        return sha256(new byte[] {0}, sha256(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] node(byte[] left, byte[] right) throws Exception {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] root(List<byte[]> leaves) throws Exception {
        if (leaves.isEmpty()) {
            return sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] unbase64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String after(String word, String line) {
        expect(line.startsWith(word), "it is no tlog-proof: " + line);
        return line.substring(word.length());
    }

    private static void expect(boolean good, String otherwise) {
        if (!good) {
            System.out.println("WRONG: " + otherwise);
            wrong++;
        }
    }
}
