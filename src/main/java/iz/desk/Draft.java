package iz.desk;

import iz.poem.Id;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something in the making.
///
/// @param version where it is published; empty before
/// @param layout the arrangement of its blocks that is in force
/// @param blocks in their order
/// @param seen the wording of each source line that it was made from
public record Draft(
        long id,
        Plan plan,
        DraftState state,
        Optional<Id> version,
        long layout,
        List<Block> blocks,
        Map<String, String> seen) {
    public Optional<Block> block(long wanted) {
        return blocks.stream().filter(block -> block.id() == wanted).findFirst();
    }
}
