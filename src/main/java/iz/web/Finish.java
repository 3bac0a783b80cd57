package iz.web;

import iz.web.data.ProblemJson;
import iz.web.http.Body;
import iz.web.http.ETags;
import iz.web.http.Fault;
import iz.web.http.FaultPage;
import iz.web.http.MediaType;
import iz.web.http.Negotiation;
import iz.web.http.Offer;
import iz.web.http.Query;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.util.Optional;
import java.util.Set;

/// Gives a reply what every reply has: encoding, entity tag, `Vary`, links to the other forms,
/// security headers; and words, if it is an error.
final class Finish {
    private static final String PAGE_VARY = "Accept, Accept-Language, Accept-Encoding";

    /// What is no form of a thing, but says something about it.
    private static final Set<MediaType> ABOUT_IT = Set.of(MediaType.TIMEMAP, MediaType.LOG_PROOF);

    private final FaultPage faultPage;
    private final NearPaths near;
    private final FaultPage plainPage = new PlainFaultPage();

    Finish(FaultPage faultPage, NearPaths near) {
        this.faultPage = faultPage;
        this.near = near;
    }

    /// A good reply in the chosen form.
    Reply form(Visit visit, Router.Found found, Offer offer, Reply reply, boolean gzip) {
        Route route = found.route();
        Reply out = reply;
        Query query = visit.query();
        for (Offer other : route.offers()) {
            if (!other.type().equals(offer.type()) && !ABOUT_IT.contains(other.type())) {
                String target = query.appendTo(found.path() + other.type().suffix());
                out = out.linking(target, "alternate", other.type());
                if (offer.type().equals(MediaType.HTML) && other.type().equals(MediaType.TURTLE)) {
                    out = out.linking(target, "describedby", other.type());
                }
            }
        }
        if (route.offers().size() > 1 && !offer.type().equals(MediaType.HTML)) {
            String location = query.appendTo(found.path() + offer.type().suffix());
            out = found.named().isPresent() ? out : out.with("Content-Location", location);
            // Public data without cookies: pages elsewhere may read it.
            out = out.with("Access-Control-Allow-Origin", "*");
        }
        if (offer.type().equals(MediaType.HTML) && out.header("Content-Language").isEmpty()) {
            out = out.with("Content-Language", visit.ui().lang());
        }
        boolean negotiated = found.named().isEmpty() && route.offers().size() > 1;
        boolean page = negotiated || offer.type().equals(MediaType.HTML);
        out = out.adding("Vary", page ? PAGE_VARY : "Accept-Encoding");
        out = route.dated() ? out.adding("Vary", "Accept-Datetime") : out;
        if (out.header("Cache-Control").isEmpty()) {
            out = out.with("Cache-Control", "no-cache");
        }
        return secured(encoded(out, gzip));
    }

    /// A reply without a form, such as a redirection.
    Reply plain(Visit visit, Reply reply) {
        return secured(reply.adding("Vary", "Accept-Encoding"));
    }

    /// 304 when the client has it already.
    Reply unlessKnown(Visit visit, Reply reply) {
        Optional<String> tag = reply.header("ETag");
        String known = visit.wishes().ifNoneMatch();
        boolean reading = Route.READING.contains(visit.method());
        boolean same =
                reading && tag.isPresent() && !known.isEmpty() && ETags.matches(known, tag.get());
        return same && reply.status() == 200
                ? reply.withStatus(304)
                        .without("Content-Type")
                        .without("Content-Encoding")
                        .withBody(new Body.Empty())
                : reply;
    }

    /// The words for a fault, in the form that the client asks for.
    Reply fault(Visit visit, Reply reply) {
        visit.caller().work();
        Fault fault =
                reply.body() instanceof Body.Failed failed ? failed.fault() : new Fault.Broken();
        if (fault instanceof Fault.Missing missing && missing.near().isEmpty()) {
            fault = new Fault.Missing(near.to(visit.path()));
        }
        Reply worded = words(visit, fault).withStatus(fault.status());
        for (var header : reply.headers().entrySet()) {
            worded = worded.with(header.getKey(), header.getValue());
        }
        if (fault instanceof Fault.WrongMethod wrong) {
            worded = worded.with("Allow", String.join(", ", wrong.allowed()));
        }
        worded = worded.with("Cache-Control", "no-store").adding("Vary", PAGE_VARY);
        boolean gzip = Negotiation.allowsGzip(visit.wishes().acceptEncoding());
        return secured(encoded(worded, gzip)).without("ETag");
    }

    private Reply words(Visit visit, Fault fault) {
        if (Negotiation.prefersData(visit.wishes().accept())) {
            return ProblemJson.of(fault);
        }
        try {
            return faultPage.answer(visit, fault);
        } catch (RuntimeException e) {
            Faults.report("the error page", e);
            return plainPage.answer(visit, fault);
        }
    }

    private static Reply encoded(Reply reply, boolean gzip) {
        if (!(reply.body() instanceof Body.Bytes bytes)) {
            return reply;
        }
        String type = reply.header("Content-Type").orElse("");
        boolean smaller = gzip && Gzip.helps(type, bytes.bytes().length);
        String tag = reply.header("ETag").orElseGet(() -> ETags.of(bytes.bytes(), ""));
        Reply tagged = reply.with("ETag", smaller ? ETags.encoded(tag, "gzip") : tag);
        return smaller
                ? tagged.with("Content-Encoding", "gzip")
                        .withBody(new Body.Bytes(Gzip.compress(bytes.bytes())))
                : tagged;
    }

    private static Reply secured(Reply reply) {
        // A page that needs more, or data that may be read elsewhere, says so itself.
        return reply.withDefaults(SecurityHeaders.ALL);
    }
}
