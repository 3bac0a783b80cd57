package iz.web.api;

import iz.web.http.Handler;

/// What a method does at an address.
///
/// @param method `GET` or `POST`
public record Operation(String method, Handler handler) {}
