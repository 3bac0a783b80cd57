/// Floor 5: a request as a value in, a reply as a value out. A page is a `Handler` from `Visit` to
/// `Reply`; a `Fault` is an error without words; a thing has one `Offer` for each of its forms.
@NullMarked
package iz.web.http;

import org.jspecify.annotations.NullMarked;
