/// Floor 3, below `iz.store`: the text index, a view of the log. Lucene lives here.
@NullMarked
package iz.store.text;

import org.jspecify.annotations.NullMarked;
