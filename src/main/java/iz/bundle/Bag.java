package iz.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A folder that says what is in it: BagIt 1.0 (RFC 8493), with SHA-256. The same content makes the
/// same bytes, whenever and wherever it is packed.
public final class Bag {
    private static final String DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private final Path root;
    private final TreeMap<String, String> payload = new TreeMap<>();
    private final TreeMap<String, String> tags = new TreeMap<>();
    private long bytes;

    /// @param root a folder of its own
    Bag(Path root) {
        this.root = root;
    }

    /// Puts a file into the payload.
    ///
    /// @param path below `data/`
    void put(String path, byte[] content) throws IOException {
        payload.put("data/" + path, write("data/" + path, content));
        bytes += content.length;
    }

    /// Puts a file beside the payload.
    void tag(String name, String text) throws IOException {
        tags.put(name, write(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes what the bag says of itself.
    ///
    /// @param info of `bag-info.txt`, in this order
    void close(Map<String, String> info) throws IOException {
        tag("bagit.txt", DECLARATION);
        StringBuilder lines = new StringBuilder();
        info.forEach((name, value) -> lines.append(name + ": " + value + "\n"));
        tag("bag-info.txt", lines + "Payload-Oxum: " + bytes + "." + payload.size() + "\n");
        tag(MANIFEST, manifest(payload));
        write(TAG_MANIFEST, manifest(tags).getBytes(StandardCharsets.UTF_8));
    }

    private String write(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String manifest(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, hash) -> lines.append(hash + "  " + path + "\n"));
        return lines.toString();
    }

    /// What is wrong with a bag, a sentence each; empty when it is as it was packed.
    public static List<String> problems(Path root) throws IOException {
        if (!Files.isRegularFile(root.resolve("bagit.txt"))) {
            return List.of(root + " is no bag: it has no bagit.txt");
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> payload = manifest(root, MANIFEST, problems);
        Map<String, String> tags = manifest(root, TAG_MANIFEST, problems);
        if (!Files.readString(root.resolve("bagit.txt")).equals(DECLARATION)) {
            problems.add("bagit.txt does not say BagIt 1.0 in UTF-8");
        }
        check(root, payload, problems);
        check(root, tags, problems);
        TreeSet<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root.resolve("data"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> present.add(root.relativize(file).toString()));
        }
        present.removeAll(payload.keySet());
        present.forEach(extra -> problems.add(extra + " is not in the manifest"));
        return problems;
    }

    private static Map<String, String> manifest(Path root, String name, List<String> problems)
            throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(name + " is missing");
            return files;
        }
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" {1,2}", 2);
            Path named = parts.length == 2 ? root.resolve(parts[1]).normalize() : root;
            if (!parts[0].matches("[0-9a-f]{64}")
                    || !named.startsWith(root)
                    || named.equals(root)) {
                problems.add(name + " has a line that is no hash and file: " + line);
            } else {
                files.put(parts[1], parts[0]);
            }
        }
        return files;
    }

    private static void check(Path root, Map<String, String> files, List<String> problems)
            throws IOException {
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = root.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                problems.add(entry.getKey() + " is missing");
            } else if (!hash(file).equals(entry.getValue())) {
                problems.add(entry.getKey() + " was changed");
            }
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
