/// Floor 0: tags, scripts, direction, normal form, collation. Knows no poem.
@NullMarked
package iz.language;

import org.jspecify.annotations.NullMarked;
