/// Strangers' queries: what may be asked, and the answer within its budget. Everything here runs in
/// the query process, never in the one that serves readers.
@NullMarked
package iz.query;

import org.jspecify.annotations.NullMarked;
