/// What proves the log to somebody who trusts nobody: Merkle tree, tiles, signed notes, keys. Plain
/// bytes in the formats of C2SP; nothing here knows what the archive holds.
@NullMarked
package iz.proof;

import org.jspecify.annotations.NullMarked;
