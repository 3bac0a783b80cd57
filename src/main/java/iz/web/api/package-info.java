/// Floor 6: the steps of the desk for programs, as JSON.
@NullMarked
package iz.web.api;

import org.jspecify.annotations.NullMarked;
