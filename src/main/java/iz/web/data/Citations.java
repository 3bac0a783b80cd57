package iz.web.data;

import iz.format.BibTex;
import iz.format.Citation;
import iz.format.CslJson;
import iz.format.PlainText;
import iz.poem.Id;
import iz.poem.Version;
import iz.poem.Work;
import iz.store.Works;
import iz.web.http.MediaType;
import iz.web.http.Offer;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Works and versions to take away: as text, and cited.
public final class Citations {
    private final Library library;

    public Citations(Library library) {
        this.library = library;
    }

    /// Writes a thing, given the address that stands in it.
    @FunctionalInterface
    private interface Download {
        Optional<String> write(Works works, Id id, String address);
    }

    /// What there is of a work.
    public List<Offer> ofWork() {
        return List.of(
                Offer.of(
                        MediaType.BIBTEX, visit -> send(visit, MediaType.BIBTEX, work(BibTex::of))),
                Offer.of(
                        MediaType.CSL_JSON,
                        visit -> send(visit, MediaType.CSL_JSON, work(CslJson::of))),
                Offer.bySuffix(
                        MediaType.CITATION,
                        visit -> send(visit, MediaType.CITATION, work(Citation::of))));
    }

    /// What there is of a version.
    public List<Offer> ofVersion() {
        return List.of(
                Offer.of(MediaType.TEXT, visit -> send(visit, MediaType.TEXT, Citations::text)),
                Offer.of(
                        MediaType.BIBTEX,
                        visit -> send(visit, MediaType.BIBTEX, version(BibTex::of))),
                Offer.of(
                        MediaType.CSL_JSON,
                        visit -> send(visit, MediaType.CSL_JSON, version(CslJson::of))),
                Offer.bySuffix(
                        MediaType.CITATION,
                        visit -> send(visit, MediaType.CITATION, version(Citation::of))));
    }

    private Reply send(Visit visit, MediaType type, Download download) {
        return library.answer(
                visit,
                works ->
                        download.write(works, library.id(visit), library.address(visit))
                                .map(text -> file(visit, type, text)));
    }

    private static Reply file(Visit visit, MediaType type, String text) {
        String name = visit.path().substring(1).replace('/', '-') + type.suffix();
        return Reply.of(type, text)
                .with("Content-Disposition", "inline; filename=\"" + name + "\"");
    }

    private static Download work(BiFunction<Work, String, String> format) {
        return (works, id, address) -> works.work(id).map(work -> format.apply(work, address));
    }

    /// Writes a version.
    @FunctionalInterface
    private interface VersionFormat {
        String write(Work work, Version version, String address);
    }

    private static Download version(VersionFormat format) {
        return (works, id, address) ->
                works.version(id)
                        .flatMap(version ->
                                works.work(version.work())
                                        .map(work -> format.write(work, version, address)));
    }

    private static Optional<String> text(Works works, Id id, String address) {
        return works.text(id)
                .flatMap(text ->
                        works.work(text.version().work())
                                .map(work -> PlainText.of(work, text, address)));
    }
}
