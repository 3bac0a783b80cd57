package iz.web.page;

import iz.poem.Id;
import iz.poem.RivalAlignment;
import iz.poem.Version;
import iz.store.Works;
import iz.web.http.Handler;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Optional;

/// `/{poet}/{work}/{version}/{alignment}`: an alignment is best seen on its work's page, where the
/// lines stand joined by it.
public final class AlignmentPage implements Handler {
    private final Reader reader;

    public AlignmentPage(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Reply answer(Visit visit) {
        return reader.read(visit, works -> answer(visit, works));
    }

    private static Reply answer(Visit visit, Works works) {
        Optional<RivalAlignment> rival = works.rival(Id.of(visit.path()));
        Optional<Version> version = rival.flatMap(r -> works.version(r.version()));
        if (rival.isEmpty() || version.isEmpty()) {
            return Reply.notFound();
        }
        Query query =
                Query.NONE
                        .with("v", Joinings.beside(version.get()))
                        .with("joined", rival.get().choice());
        return Reply.seeOther(new Links(visit).to(version.get().work().value(), query));
    }
}
