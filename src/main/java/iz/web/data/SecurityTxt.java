package iz.web.data;

import iz.web.http.Reply;
import iz.web.http.Visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// `/.well-known/security.txt`: whom to tell of a weakness (RFC 9116).
public final class SecurityTxt {
    /// Less than the year that RFC 9116, 2.5.5 recommends as the longest.
    private static final int MONTHS = 11;

    private final String contact;
    private final String base;
    private final Clock clock;

    /// @param contact a `mailto:` or `https:` URI
    /// @param base the beginning of every IRI of the archive
    public SecurityTxt(String contact, String base, Clock clock) {
        this.contact = contact;
        this.base = base;
        this.clock = clock;
    }

    /// The file. It is good until the first of a month, so that it is the same for a month.
    public Reply answer(Visit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Reply.text(
                "Contact: "
                        + contact
                        + "\nExpires: "
                        + today.withDayOfMonth(1).plusMonths(MONTHS)
                        + "T00:00:00Z\nPreferred-Languages: en\n"
                        + canonical());
    }

    /// Who finds the file elsewhere must not trust it (RFC 9116, 2.5.2). A base with a path, as
    /// w3id.org has, only leads on to a host that is not known here.
    private String canonical() {
        return base.matches("https://[^/]+/")
                ? "Canonical: " + base + ".well-known/security.txt\n"
                : "";
    }
}
