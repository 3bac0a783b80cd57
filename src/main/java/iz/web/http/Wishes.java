package iz.web.http;

import iz.language.Tag;

import java.util.List;

/// What the headers of a request ask for; an empty string stands for a header that is not there.
/// `User-Agent`, `Referer`, `Cookie` and the like are not read at all.
///
/// @param accept `Accept`
/// @param languages `Accept-Language`, most wanted first, at most eight, without `*` and `q=0`
/// @param acceptEncoding `Accept-Encoding`
/// @param ifNoneMatch `If-None-Match`
/// @param acceptDatetime `Accept-Datetime` (RFC 7089)
/// @param host `Host`
public record Wishes(
        String accept,
        List<Tag> languages,
        String acceptEncoding,
        String ifNoneMatch,
        String acceptDatetime,
        String host) {

    public static final Wishes NONE = new Wishes("", List.of(), "", "", "", "");

    /// The same with another `Accept`.
    public Wishes accepting(String other) {
        return new Wishes(other, languages, acceptEncoding, ifNoneMatch, acceptDatetime, host);
    }
}
