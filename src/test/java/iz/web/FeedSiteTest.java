package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.desk.Reviews;
import iz.desk.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

/// The feed of what was published, read as XML.
class FeedSiteTest {
    @TempDir Path data;

    @Test
    void whatIsAcceptedIsInTheFeedWithItsCreditAndNoTimeButTheDay() throws Exception {
        try (AskedSite site = new AskedSite(data, "otkur", "people", "concepts")) {
            int before = feed(site).getElementsByTagName("entry").getLength();
            assertTrue(before > 0);
            Seats seats = new Seats(site);
            Seats.Person ay = seats.join(Role.TRANSLATOR, "Qelemkesh");
            Seats.Person editor = seats.join(Role.EDITOR, "Oqughuchi");
            long id = seats.begin(ay, "Tün & Kün");
            seats.fill(ay, id);
            seats.room().reviews().submit(ay.account(), id);
            Reviews.Acceptance acceptance = seats.room().reviews().accept(editor.account(), id);
            String path = ((Reviews.Acceptance.Published) acceptance).version().value();
            Document feed = feed(site);
            assertEquals(before + 1, feed.getElementsByTagName("entry").getLength());
            Element entry = entry(feed, "https://w3id.org/iz" + path);
            assertEquals("İz", text(entry, "title"));
            assertEquals("Tün & Kün", text(entry, "name"));
            assertTrue(text(entry, "updated").matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
            assertFalse(feed.getDocumentElement().getTextContent().contains("Qelemkesh"));
        }
    }

    private static Document feed(AskedSite site) throws Exception {
        HttpResponse<String> answer = site.get("/feed.atom");
        assertEquals("application/atom+xml", AskedSite.type(answer));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static Element entry(Document feed, String id) {
        NodeList entries = feed.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            if (entries.item(i) instanceof Element entry && text(entry, "id").equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id + " is not in the feed");
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
