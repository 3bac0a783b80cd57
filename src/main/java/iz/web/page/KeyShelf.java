package iz.web.page;

import iz.desk.Account;
import iz.desk.KeyMaking;
import iz.desk.Keys;
import iz.desk.Scope;
import iz.web.http.Query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The keys that somebody at the desk has made for programs, and what the next may be for.
final class KeyShelf {
    private final Ui ui;
    private final Keys keys;
    private final Account account;

    KeyShelf(Ui ui, Keys keys, Account account) {
        this.ui = ui;
        this.keys = keys;
        this.account = account;
    }

    /// @param what it is for
    /// @param last day
    record Item(long id, String label, String what, String last) {}

    public List<Item> all() {
        return keys.all(account).stream()
                .map(key ->
                        new Item(
                                key.id(),
                                key.label(),
                                ui.list(
                                        key.scopes().stream()
                                                .sorted()
                                                .map(scope -> say(scope))
                                                .toList()),
                                ui.day(key.last())))
                .toList();
    }

    /// Who has as many as anybody may have must end one first.
    public boolean full() {
        return keys.all(account).size() >= Keys.MOST;
    }

    public int longestLabel() {
        return Keys.LONGEST_LABEL;
    }

    /// What they may lend; the first is what they most likely want.
    public List<Options> scopes() {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.isFor(account.role()))
                .map(scope -> new Options(scope.name(), say(scope), scope == Scope.WRITE))
                .toList();
    }

    private String say(Scope scope) {
        return ui.say("token.scope." + scope.name());
    }

    KeyMaking make(Query form) {
        return keys.make(
                account,
                form.first("label").orElse(""),
                Arrays.stream(Scope.values())
                        .filter(scope -> form.all("scope").contains(scope.name()))
                        .collect(Collectors.toSet()));
    }

    /// The name of the field that must be filled in; empty when none must.
    String missing(KeyMaking making) {
        return switch (making) {
            case KeyMaking.Made made -> "";
            case KeyMaking.Unlabelled unlabelled -> ui.say("token.label");
            case KeyMaking.Scopeless scopeless -> ui.say("token.scope");
            case KeyMaking.TooMany full -> ui.say("token.title");
        };
    }
}
