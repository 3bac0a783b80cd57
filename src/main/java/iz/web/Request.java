package iz.web;

import iz.web.http.Caller;
import iz.web.http.Wishes;

/// What comes in over the wire, as far as it is read.
///
/// @param method as given
/// @param path raw, still escaped
/// @param query raw, without its question mark; empty when there is none
/// @param body true when a body comes with it
/// @param caller the connection
record Request(
        String method, String path, String query, Wishes wishes, boolean body, Caller caller) {}
