/// Floor 3: immutable records and the log that orders them. This is the archive; all else is a view
/// of it.
@NullMarked
package iz.log;

import org.jspecify.annotations.NullMarked;
