package iz.web;

import iz.log.Progress;
import iz.poem.Id;
import iz.proof.KeyFolder;
import iz.query.wire.Answers;
import iz.rdf.CorpusFiles;
import iz.rdf.Document;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.store.Works;
import iz.web.api.Api;
import iz.web.data.SecurityTxt;
import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.Reply;

import org.apache.jena.graph.Graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A real archive with a few works of the corpus, published on days of the test's choosing.
final class SmallArchive extends Clock implements AutoCloseable {
    static final Iris IRIS = Iris.STANDARD;
    private static final Assets ASSETS = new Assets(Path.of("no-fonts"));

    private final Archive archive;
    private LocalDate today = LocalDate.of(2026, 11, 20);

    SmallArchive(Path data) {
        archive = Archive.open(data, IRIS, this, sentence -> {}, Progress.silent());
    }

    Archive archive() {
        return archive;
    }

    /// From now on what is published is signed, by keys made here.
    void sign(Path folder) throws IOException {
        KeyFolder keys = new KeyFolder(folder);
        keys.make(archive.seal().origin());
        archive.seal().signBy(keys.log(), keys.remembered());
    }

    /// Hands the log over to other keys.
    ///
    /// @return at which size of the log
    long rotate(Path folder) throws IOException {
        KeyFolder keys = new KeyFolder(folder);
        keys.next().make(archive.seal().origin());
        archive.seal().rotate(keys.next().log());
        keys.promote();
        return archive.seal().signedSize();
    }

    void day(String day) {
        today = LocalDate.parse(day);
    }

    /// Publishes folders of the corpus.
    void publish(String... folders) {
        archive.publish(CorpusFiles.below(folders), Progress.silent());
    }

    /// Publishes one graph under a name that need not be the archive's own.
    void publish(String iri, Graph graph) {
        archive.publish(List.of(new Document(iri, iri, graph, Map.of())), Progress.silent());
    }

    /// Publishes one file with something in it changed.
    void change(String file, String from, String to) {
        archive.publish(List.of(CorpusFiles.changed(file, from, to)), Progress.silent());
    }

    /// The site as readers have it.
    Site site() {
        return Site.of(archive, IRIS, Pages.of(archive, IRIS, ASSETS), ASSETS);
    }

    /// A site whose pages say little, for tests of what is not a page.
    Site siteOfPlainPages() {
        return siteOfPlainPages(Answers.none());
    }

    Site siteOfPlainPages(Answers answers) {
        SecurityTxt security = new SecurityTxt("mailto:safe@example.org", IRIS.base(), this);
        return Site.of(archive, IRIS, plainPages(), ASSETS, answers, Optional.of(security));
    }

    /// Serves a site at a port that is free, until it is closed.
    static Server serve(Site site) throws IOException {
        Server server = new Server(site, "127.0.0.1", 0, Duration.ofSeconds(10));
        server.start();
        return server;
    }

    /// Pages that say little, for what is there; with the same negotiation as the true ones.
    private Pages plainPages() {
        Handler fixed =
                visit -> Reply.html("<!DOCTYPE html><title>A page</title>" + "word ".repeat(99));
        Handler thing =
                visit ->
                        archive.read(now -> new Works(now).has(Id.of(visit.path())))
                                ? fixed.answer(visit)
                                : Reply.notFound();
        return new Pages(
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                fixed,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                thing,
                new DeskPages(
                        fixed, fixed, fixed, fixed, fixed, fixed, fixed, fixed, fixed, Api.NONE),
                new PlainFaultPage());
    }

    @Override
    public void close() {
        archive.close();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
