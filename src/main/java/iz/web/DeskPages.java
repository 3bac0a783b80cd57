package iz.web;

import iz.desk.Workroom;
import iz.web.api.Api;
import iz.web.http.Assets;
import iz.web.http.Handler;
import iz.web.http.Reply;
import iz.web.page.DeskPage;
import iz.web.page.DraftPage;
import iz.web.page.HistoryPage;
import iz.web.page.JoinPage;
import iz.web.page.KeepingPage;
import iz.web.page.NewAlignmentPage;
import iz.web.page.NewDraftPage;
import iz.web.page.Reader;
import iz.web.page.SuggestPage;
import iz.web.page.Templates;
import iz.web.page.WordsPage;

import java.util.Optional;

/// The pages of those who work at the desk, and of their programs.
///
/// @param door where they enter, and what lies before them
/// @param join for those who are invited
/// @param begin a new rendering
/// @param align another alignment of somebody's version
/// @param draft the editor
/// @param words of a draft that answer words of its source
/// @param history of a draft
/// @param keeping for keepers
/// @param suggest for any reader
/// @param api for programs
public record DeskPages(
        Handler door,
        Handler join,
        Handler begin,
        Handler align,
        Handler draft,
        Handler words,
        Handler history,
        Handler keeping,
        Handler suggest,
        Api api) {
    private static final Handler NOTHING = visit -> Reply.notFound();

    /// Where nobody works.
    public static final DeskPages NONE =
            new DeskPages(
                    NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                    Api.NONE);

    static DeskPages of(Reader reader, Templates templates, Assets assets, Workroom room) {
        return new DeskPages(
                new DeskPage(templates, room),
                new JoinPage(templates, room.desk()),
                new NewDraftPage(templates, room),
                new NewAlignmentPage(templates, room),
                new DraftPage(reader, templates, assets, room),
                new WordsPage(templates, room),
                new HistoryPage(templates, room),
                new KeepingPage(templates, room),
                new SuggestPage(templates, room),
                new Api(Optional.of(room)));
    }
}
