/// The archive to carry away: one bag with records, log, a site of plain files, and all that is
/// needed to check it and to bring it back.
@NullMarked
package iz.bundle;

import org.jspecify.annotations.NullMarked;
