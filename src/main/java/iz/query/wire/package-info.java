/// Both ends of the wall between readers and strangers' queries: the query process serves on a
/// socket, the front asks through it and watches over the process.
@NullMarked
package iz.query.wire;

import org.jspecify.annotations.NullMarked;
