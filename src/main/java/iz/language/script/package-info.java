/// Floor 0, beside `iz.language`: the same words in another script, by named schemes.
@NullMarked
package iz.language.script;

import org.jspecify.annotations.NullMarked;
