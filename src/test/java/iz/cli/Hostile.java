package iz.cli;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// One request of somebody who means harm.
///
/// @param family what it tries
/// @param name for a report
/// @param request its bytes, as they go over the wire
/// @param refused true when any answer but a refusal would be wrong
@SuppressWarnings("ArrayRecordComponent")
record Hostile(String family, String name, byte[] request, boolean refused) {
    private static final int NAME = 90;

    /// A query that may be answered, if that can be done in time.
    static Hostile query(String family, String query) {
        return new Hostile(family, named(query), post(query), false);
    }

    /// A query that asks for what is not offered.
    static Hostile forbidden(String family, String query) {
        return new Hostile(family, named(query), post(query), true);
    }

    /// A query with parameters of the protocol, by GET.
    static Hostile get(String family, String parameters, boolean refused) {
        return raw(
                family,
                "GET /sparql?"
                        + parameters
                        + " HTTP/1.1\r\nHost: x\r\nAccept: application/sparql-results+json,"
                        + " text/turtle\r\nConnection: close\r\n\r\n",
                refused);
    }

    static Hostile raw(String family, String request, boolean refused) {
        return new Hostile(
                family, named(request), request.getBytes(StandardCharsets.ISO_8859_1), refused);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The direct form of the protocol.
    static byte[] post(String query) {
        return post("application/sparql-query", query.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] post(String type, byte[] body) {
        String head =
                "POST /sparql HTTP/1.1\r\nHost: x\r\nAccept: text/csv, application/n-triples,"
                        + " application/problem+json\r\nConnection: close\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static String named(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= NAME ? line : line.substring(0, NAME) + "…";
    }
}
