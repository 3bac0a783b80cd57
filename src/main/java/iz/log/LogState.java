package iz.log;

/// How far a log, or a view of it, has come.
///
/// @param position of the last entry; 0 when there is none
/// @param chain the running hash over all that came before and this batch
public record LogState(long position, Digest chain) {}
