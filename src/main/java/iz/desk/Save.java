package iz.desk;

/// A save that was acknowledged.
///
/// @param hand the pen name; empty when its account is gone
/// @param inForce true when these are the block's words now
/// @param beside true when somebody else had saved meanwhile, so that theirs stayed in force
public record Save(
        long id,
        long block,
        long base,
        String text,
        String note,
        String hand,
        boolean inForce,
        boolean beside) {}
