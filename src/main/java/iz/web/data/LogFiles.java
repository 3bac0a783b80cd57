package iz.web.data;

import iz.log.Canonical;
import iz.log.Digest;
import iz.log.Entry;
import iz.log.KeyHistory;
import iz.log.Seal;
import iz.proof.Proof;
import iz.proof.Tile;
import iz.proof.Verifiers;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The log for those who check or copy it: plain files, as any host without a program could serve
/// them (C2SP tlog-tiles), the log's own text and the records.
public final class LogFiles {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Library library;

    public LogFiles(Library library) {
        this.library = library;
    }

    private Seal seal() {
        return library.archive().seal();
    }

    /// The last signed state; 404 while nothing is signed.
    public Reply checkpoint(Visit visit) {
        return seal().checkpoint()
                .map(note -> open(Reply.text(note.toString())))
                .orElseGet(Reply::notFound);
    }

    /// The verifier keys and since when each signs.
    public Reply keys(Visit visit) {
        List<KeyHistory.Use> uses = seal().keys().uses();
        return uses.isEmpty()
                ? Reply.notFound()
                : open(
                        Reply.text(
                                uses.stream()
                                        .map(use -> use + "\n")
                                        .collect(Collectors.joining())));
    }

    /// The checkpoint at which other keys took over, signed by both.
    public Reply rotation(Visit visit) {
        try {
            return seal().rotation(visit.slot("size"))
                    .map(note -> open(Reply.of(MediaType.TEXT, note)))
                    .orElseGet(Reply::notFound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that checks a proof, without this site.
    public static Reply verifier(Visit visit) {
        String name = visit.path().substring("/log/".length());
        return open(Reply.text(Verifiers.text(name)))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /// The log's own text.
    public Reply entries(Visit visit) {
        return open(Reply.of(MediaType.TEXT, library.archive().logText()));
    }

    public Reply tile(Visit visit) {
        return Tile.at(visit.path().substring("/log/".length()))
                .flatMap(seal()::tile)
                .map(bytes -> open(Reply.of(MediaType.OCTETS, bytes)))
                .map(reply -> reply.with("Cache-Control", FOREVER))
                .orElseGet(Reply::notFound);
    }

    /// A record by its hash. A damaged one is not served as if it were good.
    public Reply record(Visit visit) {
        Optional<Digest> digest = digest(visit.slot("folder"), visit.slot("record"));
        return digest.flatMap(known -> library.archive().record(known))
                .map(bytes -> open(Reply.of(MediaType.RECORD, bytes)))
                // Not kept for ever elsewhere: what is withdrawn is gone from here.
                .map(reply -> reply.with("Cache-Control", "no-cache"))
                .orElseGet(Reply::notFound);
    }

    private static Optional<Digest> digest(String folder, String file) {
        String name = file.endsWith(".nq") ? file.substring(0, file.length() - 3) : "";
        if (!name.matches("sha256-[0-9a-f]{64}") || !name.startsWith("sha256-" + folder)) {
            return Optional.empty();
        }
        return Optional.of(Digest.ofHex(name.substring(7)));
    }

    /// The record that a thing is, to the letter; of what a scheme makes, what its record would be.
    public Reply recordOf(Visit visit) {
        return entry(visit)
                .flatMap(entry -> library.archive().record(entry.digest()))
                .or(() ->
                        library.graph(visit)
                                .map(graph -> Canonical.nquads(library.iri(visit), graph)))
                .map(bytes -> Reply.of(MediaType.RECORD, bytes))
                .orElseGet(Reply::notFound);
    }

    /// That the record is in the signed log; 404 where it is not signed yet.
    public Reply proofOf(Visit visit) {
        return entry(visit)
                .flatMap(entry -> seal().proof(entry))
                .map(Proof::toString)
                .map(Reply::text)
                .orElseGet(Reply::notFound);
    }

    private Optional<Entry.Put> entry(Visit visit) {
        String iri = library.iri(visit);
        Optional<Entry> entry =
                visit.at()
                        .map(day -> library.archive().entryAt(iri, day))
                        .orElseGet(() -> library.archive().entry(iri));
        return entry.filter(Entry.Put.class::isInstance).map(Entry.Put.class::cast);
    }

    /// Pages elsewhere may read it: it is public, and says nothing about who asks.
    private static Reply open(Reply reply) {
        return reply.with("Access-Control-Allow-Origin", "*");
    }
}
