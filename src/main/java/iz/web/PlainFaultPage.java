package iz.web;

import iz.web.data.FaultWords;
import iz.web.http.Fault;
import iz.web.http.FaultPage;
import iz.web.http.Reply;
import iz.web.http.Visit;

/// An error page that needs no template: for requests that never became a visit, and for the day
/// when the template itself fails.
final class PlainFaultPage implements FaultPage {

    @Override
    public Reply answer(Visit visit, Fault fault) {
        String title = FaultWords.title(fault);
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        page.append(escape(title)).append(" · Iz</title>\n<main>\n<h1>").append(escape(title));
        page.append("</h1>\n<p>").append(escape(FaultWords.sentence(fault))).append("</p>\n");
        if (fault instanceof Fault.Missing missing && !missing.near().isEmpty()) {
            page.append("<ul>\n");
            missing.near().forEach(path -> item(page, path, path));
            page.append("</ul>\n");
        }
        if (fault instanceof Fault.NoSuchForm form) {
            page.append("<ul>\n");
            form.offered().forEach(choice -> item(page, choice.path(), choice.type().label()));
            page.append("</ul>\n");
        }
        return Reply.html(
                page.append("<p><a href=\"/\">Iz</a></p>\n</main>\n</html>\n").toString());
    }

    private static void item(StringBuilder page, String path, String label) {
        page.append("<li><a href=\"").append(escape(path)).append("\">");
        page.append(escape(label)).append("</a></li>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
