/// Floor 4: what is private. People and what they work on, in one SQLite database; what is
/// published leaves it as records.
@NullMarked
package iz.desk;

import org.jspecify.annotations.NullMarked;
