package iz.web.http;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Forms that change something: what they say, and whether they came from a page of ours.
public final class Forms {
    /// Bytes of what is sent at a time, as a form or by a program.
    public static final int LONGEST = 256 * 1024;

    /// A stanza of hundreds of lines has several fields for each.
    private static final int MOST = 5_000;

    private static final String TYPE = "application/x-www-form-urlencoded";

    private Forms() {}

    /// What was sent.
    ///
    /// @return empty when it is no form, too long, not UTF-8, broke off, or came from a page
    ///   elsewhere
    public static Optional<Query> sent(Visit visit) {
        Caller caller = visit.caller();
        String type = caller.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        try {
            byte[] content = caller.content(LONGEST);
            if (!type.equals(TYPE) || content.length > LONGEST || !isOurs(visit)) {
                return Optional.empty();
            }
            return Queries.parse(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString(),
                    MOST);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Browsers say where a form stood, by `Sec-Fetch-Site`, older ones by `Origin`; what says
    /// neither is no browser, and has no cookie that it does not know of.
    private static boolean isOurs(Visit visit) {
        String site = visit.caller().header("Sec-Fetch-Site");
        if (!site.isEmpty()) {
            return site.equals("same-origin");
        }
        String origin = visit.caller().header("Origin");
        return origin.isEmpty()
                || visit.wishes().host().equals(URI.create(origin).getRawAuthority());
    }
}
