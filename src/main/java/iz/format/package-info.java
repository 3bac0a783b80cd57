/// Floor 3: one class per format; each turns a work into bytes.
@NullMarked
package iz.format;

import org.jspecify.annotations.NullMarked;
