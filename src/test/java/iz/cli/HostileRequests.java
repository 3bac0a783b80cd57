package iz.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Requests that are no good HTTP, or no good request of the SPARQL protocol.
final class HostileRequests {
    private static final String ASK = Hostile.encoded("ASK { ?s ?p ?o }");
    private static final String ALL = "SELECT * { ?s ?p ?o } LIMIT 1";

    private HostileRequests() {}

    /// @param trap the address of a server that must not be called
    /// @param secret the path of a file that must not be read
    static List<Hostile> all(String trap, String secret) {
        List<Hostile> all = new ArrayList<>();
        parameters(all, trap, secret);
        bodies(all);
        requests(all);
        return all;
    }

    private static void parameters(List<Hostile> all, String trap, String secret) {
        String f = "protocol";
        for (String graph : List.of(trap, "file://" + secret, "x", "", "java:x", "\u0000", "<>")) {
            all.add(Hostile.get(f, "query=" + ASK + "&default-graph-uri=" + enc(graph), true));
            all.add(Hostile.get(f, "query=" + ASK + "&named-graph-uri=" + enc(graph), true));
        }
        all.add(Hostile.get(f, "query=" + ASK + "&query=" + ASK, true));
        all.add(Hostile.get(f, "query=%ff%fe%80", true));
        all.add(Hostile.get(f, "query=%zz", true));
        all.add(Hostile.get(f, "query=%ed%a0%80", true));
        all.add(Hostile.get(f, "query=%c0%af", true));
        all.add(Hostile.get(f, "query=%00", true));
        all.add(Hostile.get(f, "query=", true));
        all.add(Hostile.get(f, "query=" + ASK + "&a=1".repeat(64), true));
        all.add(Hostile.get(f, "update=" + enc("DROP ALL"), true));
        all.add(Hostile.get(f, "query=" + ASK + "&update=" + enc("DROP ALL"), true));
        all.add(Hostile.get(f, "query=" + ASK + "&format=exe", true));
        all.add(Hostile.get(f, "query=" + ASK + "&format=ttl", true));
        all.add(Hostile.get(f, "query=" + ASK + "&format=" + "x".repeat(3_000), true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=99999999999999", true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=9999999999999999999999", true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=-1", true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=2026-99-99", true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=%2e%2e%2f%2e%2e", true));
        all.add(Hostile.get(f, "query=" + ASK + "&at=1", false));
        all.add(
                Hostile.get(
                        f,
                        "explain=1&query="
                                + enc("SELECT * { ?s ?p ?o" + " . ?s ?p ?o".repeat(500) + " }"),
                        false));
        all.add(Hostile.get(f, "query=" + "x".repeat(20_000), true));
        all.add(Hostile.get(f, "x=" + "%00".repeat(2_000), false));
    }

    private static void bodies(List<Hostile> all) {
        String f = "body";
        String direct = "application/sparql-query";
        String form = "application/x-www-form-urlencoded";
        byte[] broken = {(byte) 'A', (byte) 0xff, (byte) 0xfe, (byte) 0xc0};
        add(all, f, direct, broken);
        add(all, f, form, ("query=" + "%ff").getBytes(StandardCharsets.US_ASCII));
        add(all, f, form, broken);
        add(all, f, direct, new byte[0]);
        add(all, f, direct, new byte[256 * 1024]);
        add(all, f, direct, new byte[8 << 20]);
        add(all, f, form, ("query=" + "x".repeat(300_000)).getBytes(StandardCharsets.US_ASCII));
        add(all, f, form, "&".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
        add(all, f, form, ("query=" + ASK + "&a=b".repeat(64)).getBytes(StandardCharsets.US_ASCII));
        for (String type :
                List.of(
                        "text/plain",
                        "application/sparql-update",
                        "application/json",
                        "multipart/form-data; boundary=x",
                        "application/sparql-query2",
                        "",
                        "x".repeat(2_000),
                        "text/html\tquery")) {
            add(all, f, type, ALL.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] sixteen = ("\ufeff" + ALL).getBytes(StandardCharsets.UTF_16);
        add(all, f, direct + "; charset=utf-16", sixteen);
    }

    private static void add(List<Hostile> all, String family, String type, byte[] body) {
        String name = type + ", " + body.length + " bytes " + (body.length > 0 ? body[0] : 0);
        all.add(new Hostile(family, name, Hostile.post(type, body), true));
    }

    private static void requests(List<Hostile> all) {
        String f = "http";
        String post = "POST /sparql HTTP/1.1\r\nHost: x\r\n";
        String direct = "Content-Type: application/sparql-query\r\nConnection: close\r\n";
        String get = "GET /sparql?query=" + ASK + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        all.add(raw(f, post + direct + "\r\n"));
        all.add(raw(f, post + direct + "Content-Length: -1\r\n\r\n" + ALL));
        all.add(raw(f, post + direct + "Content-Length: 99999999999999999999\r\n\r\n" + ALL));
        all.add(raw(f, post + direct + "Content-Length: 5\r\nContent-Length: 9\r\n\r\n" + ALL));
        all.add(
                raw(
                        f,
                        post
                                + direct
                                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"));
        all.add(raw(f, post + direct + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
        all.add(raw(f, post + direct + "Transfer-Encoding: gzip, identity\r\n\r\nx"));
        all.add(raw(f, post + direct + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"));
        all.add(raw(f, get + "X: " + "x".repeat(40_000) + "\r\n\r\n"));
        all.add(raw(f, get + "X: x\r\n".repeat(20_000) + "\r\n"));
        all.add(raw(f, get + "X\u0000Y: x\r\n\r\n"));
        all.add(raw(f, get + "X: a\u0000b\r\n\r\n"));
        all.add(raw(f, get + " folded: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql?query=ASK {} HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql?" + "x".repeat(60_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql HTTP/9.9\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql HTTP/1.1\r\n\r\n"));
        all.add(raw(f, "GET /sparql HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"));
        all.add(raw(f, "PUT /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        all.add(raw(f, "DELETE /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        all.add(raw(f, "PATCH /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        all.add(raw(f, "TRACE /sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        all.add(raw(f, "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
        all.add(
                raw(
                        f,
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"
                                + "\u0000".repeat(40)
                                + "\r\n\r\n"));
        all.add(raw(f, "GET /sparql/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET /sparql%00?query=" + ASK + " HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(raw(f, "GET http://127.0.0.1:1/sparql?query=%zz HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    private static Hostile raw(String family, String request) {
        return Hostile.raw(family, request, true);
    }

    private static String enc(String text) {
        return Hostile.encoded(text);
    }
}
