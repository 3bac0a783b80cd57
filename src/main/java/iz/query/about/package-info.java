/// Floor 3: what the archive says of itself to those who query it: examples, prefixes, counts.
@NullMarked
package iz.query.about;

import org.jspecify.annotations.NullMarked;
