package iz.desk;

import iz.poem.Method;

/// What somebody wants to make of a version, as they say it.
///
/// @param tag as it was typed
/// @param credit the name that readers shall see; blank for none
public record Wish(
        Kind kind, String tag, Method method, Licence licence, String title, String credit) {}
