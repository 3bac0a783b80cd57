package iz.web.http;

/// Answers a visit: a page, a data view, a download. A handler is a pure function of the visit's
/// path, slots, query, interface language, languages and day, and of the archive: kept replies rely
/// on it.
@FunctionalInterface
public interface Handler {
    Reply answer(Visit visit);
}
