/// Floor 8: the command line; one class per command.
@NullMarked
package iz.cli;

import org.jspecify.annotations.NullMarked;
