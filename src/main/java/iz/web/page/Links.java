package iz.web.page;

import iz.poem.Id;
import iz.web.http.Query;
import iz.web.http.Visit;

import java.util.List;

/// Addresses as a page writes them: an interface language that was chosen in the URL stays chosen,
/// since no cookie remembers it.
public record Links(Visit visit) {

    public String to(String path) {
        return to(path, Query.NONE);
    }

    public String to(Id id) {
        String page = to(id.document().value());
        return id.fragment().map(fragment -> page + '#' + fragment).orElse(page);
    }

    public String to(String path, Query query) {
        return visit.query()
                .first("ui")
                .map(ui -> query.with("ui", ui))
                .orElse(query)
                .appendTo(path);
    }

    /// This page in another interface language.
    public String inLanguage(String code) {
        return visit.query().with("ui", code).appendTo(visit.path());
    }

    /// This page with other versions or another view; all else in the URL stays.
    public String choosing(List<String> versions, View view) {
        Query query = visit.query().with("v", String.join(",", versions));
        query = view == View.ROWS ? query.without("view") : query.with("view", view.code());
        return query.appendTo(visit.path());
    }
}
