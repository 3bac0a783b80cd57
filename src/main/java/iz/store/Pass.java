package iz.store;

import java.time.LocalDate;
import java.util.List;

/// What one look through the whole archive found.
///
/// @param day on which it ended
/// @param records that were hashed
/// @param wrong what was damaged then, whether or not it was put right
public record Pass(LocalDate day, long records, List<Wrong> wrong) {
    public Pass {
        wrong = List.copyOf(wrong);
    }

    /// What is damaged still.
    public List<Wrong> open() {
        return wrong.stream().filter(one -> one.healed().isEmpty()).toList();
    }
}
