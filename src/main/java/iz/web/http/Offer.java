package iz.web.http;

/// One form of a thing and who makes it.
///
/// @param negotiated true when `Accept` can ask for it; false when only its suffix does
public record Offer(MediaType type, Handler handler, boolean negotiated) {

    public static Offer page(Handler page) {
        return new Offer(MediaType.HTML, page, true);
    }

    public static Offer of(MediaType type, Handler handler) {
        return new Offer(type, handler, true);
    }

    public static Offer bySuffix(MediaType type, Handler handler) {
        return new Offer(type, handler, false);
    }
}
