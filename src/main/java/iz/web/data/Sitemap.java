package iz.web.data;

import iz.log.Entry;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.List;

/// What search engines and mirrors may find, and when it last changed (sitemaps.org 0.9).
public final class Sitemap {
    /// The protocol allows no more in one file.
    private static final int MOST = 50_000;

    private final Library library;
    private final String site;

    /// @param site the address under which readers reach this server, such as
    ///   `https://w3id.org/iz/`; ends with a slash
    public Sitemap(Library library, String site) {
        this.library = library;
        this.site = site;
    }

    /// All of it, or the index of its parts when there are more things than one file may name.
    public Reply all(Visit visit) {
        List<Entry.Put> things = library.published();
        if (things.size() <= MOST) {
            return urls(things);
        }
        StringBuilder index = new StringBuilder(HEAD + "<sitemapindex " + NAMESPACE + ">\n");
        for (int part = 1; (part - 1) * MOST < things.size(); part++) {
            index.append("<sitemap><loc>").append(site).append("sitemap/").append(part);
            index.append("</loc></sitemap>\n");
        }
        return Reply.of(MediaType.XML, index.append("</sitemapindex>\n").toString());
    }

    /// One part; the first is 1.
    public Reply part(Visit visit) {
        String number = visit.slot("part");
        List<Entry.Put> things = library.published();
        long from = number.matches("[1-9][0-9]{0,5}") ? (Long.parseLong(number) - 1) * MOST : -1;
        if (from < 0 || from >= things.size()) {
            return Reply.notFound();
        }
        int start = Math.toIntExact(from);
        return urls(things.subList(start, Math.min(start + MOST, things.size())));
    }

    /// Where the sitemap is; nothing is forbidden.
    public Reply robots(Visit visit) {
        // Every question is another address; machines find all texts through the sitemap.
        return Reply.text(
                "User-agent: *\nAllow: /\nDisallow: /search\n\nSitemap: " + site + "sitemap.xml\n");
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private Reply urls(List<Entry.Put> things) {
        StringBuilder xml = new StringBuilder(HEAD + "<urlset " + NAMESPACE + ">\n");
        xml.append("<url><loc>").append(site).append("</loc></url>\n");
        for (Entry.Put thing : things) {
            library.id(thing.iri())
                    .ifPresent(id ->
                            // Slugs need no escaping.
                            xml.append("<url><loc>")
                                    .append(site)
                                    .append(id.value().substring(1))
                                    .append("</loc><lastmod>")
                                    .append(thing.day())
                                    .append("</lastmod></url>\n"));
        }
        return Reply.of(MediaType.XML, xml.append("</urlset>\n").toString());
    }
}
