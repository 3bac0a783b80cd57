/// Floor 6: linked data, downloads, dumps.
@NullMarked
package iz.web.data;

import org.jspecify.annotations.NullMarked;
