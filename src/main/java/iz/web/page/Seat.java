package iz.web.page;

import iz.desk.Account;
import iz.desk.Role;
import iz.web.http.Query;
import iz.web.http.SessionCookie;
import iz.web.http.Visit;

import java.util.Optional;

/// Somebody at the desk, and what they want.
///
/// @param form what they sent; empty when they only look
record Seat(Visit visit, Ui ui, Account account, String token, Optional<Query> form) {

    /// What the forms of a page must carry.
    String key() {
        return SessionCookie.formKey(token);
    }

    boolean edits() {
        return account.role().mayDoWhat(Role.EDITOR);
    }

    boolean keeps() {
        return account.role() == Role.KEEPER;
    }
}
