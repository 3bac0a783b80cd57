package iz.bundle;

import iz.log.Digest;
import iz.log.Entry;
import iz.poem.Id;
import iz.poem.Version;
import iz.proof.Note;
import iz.proof.Tile;
import iz.proof.Verifiers;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Works;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Packs an archive into one bag. Two bags of the same state are the same to the byte; nothing of
/// what was withdrawn is in them.
public final class Bundle {
    private final Archive archive;
    private final Iris iris;
    private final Pages site;

    private Bundle(Archive archive, Iris iris, Pages site) {
        this.archive = archive;
        this.iris = iris;
        this.site = site;
    }

    /// What serves the pages that become files, and what they need.
    @FunctionalInterface
    public interface Pages {
        /// @return empty when there is no such page
        Optional<byte[]> get(String path) throws IOException;
    }

    /// @param out the bag's folder, which must not exist; it bears its name only when it is whole
    /// @throws IllegalStateException if the log is not signed to its end: a bag without proof is
    ///   not made
    public static void write(Archive archive, Iris iris, Pages pages, Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        deleteAll(part);
        Files.createDirectories(part);
        new Bundle(archive, iris, pages).into(new Bag(part));
        Files.move(part, out);
    }

    private void into(Bag bag) throws IOException {
        Note checkpoint =
                archive.seal()
                        .checkpoint()
                        .filter(note -> archive.seal().signedSize() == archive.state().position())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the log is not signed to its end; `iz keys` says why"));
        log(bag, checkpoint);
        Map<String, Version> versions = new TreeMap<>();
        for (String name : archive.names()) {
            Id id = iris.id(name).orElseThrow();
            archive.read(now -> new Works(now).version(id))
                    .ifPresent(version -> versions.put(name, version));
        }
        Crate crate = new Crate();
        versions.forEach((name, version) -> crate.add(file(name), name, version));
        String day = archive.lastDay().map(Object::toString).orElse("1970-01-01");
        bag.put("ro-crate-metadata.json", bytes(crate.json(archive.seal().origin(), day)));
        bag.put("rights.tsv", bytes(Crate.rights(versions)));
        TreeSet<String> pages = new TreeSet<>();
        for (String fixed : FIXED) {
            pages.add(fixed);
        }
        for (String name : archive.names()) {
            iris.id(name).map(Id::value).ifPresent(pages::add);
        }
        for (Map.Entry<String, byte[]> file :
                new StaticSite(site, pages, iris.base()).files().entrySet()) {
            bag.put(file.getKey(), file.getValue());
        }
        for (String name : Verifiers.NAMES) {
            bag.tag(name, Verifiers.text(name));
        }
        bag.tag("VERIFY.html", resource("VERIFY.html"));
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Bagging-Date", day);
        info.put("External-Identifier", archive.seal().origin());
        info.put("Internal-Sender-Identifier", "log-" + archive.state().position());
        bag.close(info);
    }

    private static final String[] FIXED = {
        "/", "/browse", "/about", "/about/promises", "/about/data", "/about/verify", "/ns"
    };

    /// In the layout of the site, so that any host of files can be mirrored.
    private void log(Bag bag, Note checkpoint) throws IOException {
        bag.put("log/entries", archive.logText());
        bag.put("log/checkpoint", bytes(checkpoint.toString()));
        bag.put(
                "log/keys",
                bytes(
                        archive.seal().keys().uses().stream()
                                .map(use -> use + "\n")
                                .collect(Collectors.joining())));
        TreeSet<Long> changes = new TreeSet<>();
        archive.seal().keys().uses().forEach(use -> changes.add(use.from()));
        for (long from : changes) {
            String size = Long.toString(from);
            Optional<byte[]> rotation = archive.seal().rotation(size);
            if (rotation.isPresent()) {
                bag.put("log/rotations/" + size, rotation.get());
            }
        }
        for (Tile tile : Tile.of(archive.seal().signedSize())) {
            bag.put("log/" + tile.path(), archive.seal().tile(tile).orElseThrow());
        }
        for (Digest digest : archive.kept()) {
            bag.put(
                    "log/records/" + digest.hex().substring(0, 2) + "/" + digest + ".nq",
                    archive.record(digest).orElseThrow());
        }
        for (String name : Verifiers.NAMES) {
            bag.put("log/" + name, bytes(Verifiers.text(name)));
        }
    }

    private String file(String iri) {
        Entry.Put put = (Entry.Put) archive.entry(iri).orElseThrow();
        String hex = put.digest().hex();
        return "log/records/" + hex.substring(0, 2) + "/sha256-" + hex + ".nq";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
