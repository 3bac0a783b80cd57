/// Floor 5: a request as a value in, a reply as a value out.
@NullMarked
package iz.web.http;

import org.jspecify.annotations.NullMarked;
