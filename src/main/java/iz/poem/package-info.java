/// Floor 1: what the archive holds, as plain values: works, versions, segments, alignment, people,
/// claims, rights.
@NullMarked
package iz.poem;

import org.jspecify.annotations.NullMarked;
