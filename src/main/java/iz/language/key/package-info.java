/// Keys under which a word is found however it is typed. Lines and questions get them from the same
/// functions.
@NullMarked
package iz.language.key;

import org.jspecify.annotations.NullMarked;
