package iz.desk;

import iz.store.Press;

import java.time.Clock;

/// The desk with the archive at hand: what people work on, and how it gets to readers. Safe for
/// many threads.
///
/// @param desk accounts and sessions
/// @param press the archive
public record Workroom(
        Desk desk,
        Press press,
        Drafts drafts,
        Editing editing,
        Linking linking,
        Reviews reviews,
        Withdrawals withdrawals,
        Inbox inbox,
        Credits credits,
        Suggestions suggestions,
        Keeping keeping,
        Audit audit) {
    public static Workroom of(Desk desk, Press press, Clock clock) {
        Database database = desk.database();
        press.onPublished(new SourceWatch(database, press, clock)::published);
        return new Workroom(
                desk,
                press,
                new Drafts(database),
                new Editing(database),
                new Linking(database, press),
                new Reviews(database, clock, press),
                new Withdrawals(database, clock, press),
                new Inbox(database),
                new Credits(database, press),
                new Suggestions(database, clock),
                new Keeping(database, desk.invitations(), clock),
                new Audit(database));
    }

    /// Ends an account. What it published stays, under names that nobody else will get, or is
    /// withdrawn; work that others share stays theirs; all else is deleted.
    public void leave(Account who, boolean withdraw) {
        if (withdraw) {
            withdrawals.allOwn(who, drafts.of(who));
        }
        desk.accounts().leave(who);
    }
}
