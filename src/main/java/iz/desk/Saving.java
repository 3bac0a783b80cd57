package iz.desk;

import java.util.List;

/// What came of a wish to change a draft.
public sealed interface Saving {
    /// All of it is kept.
    ///
    /// @param draft as it is now
    /// @param conflicts blocks that somebody else had changed meanwhile: their words stay in force,
    ///   these are in the history, and somebody must choose
    record Saved(Draft draft, List<Conflict> conflicts) implements Saving {}

    /// There is no such draft for this account, or it may not be changed now.
    record Refused() implements Saving {}

    /// Three wordings of a block.
    ///
    /// @param base what both began with
    record Conflict(long block, Save yours, Save theirs, String base) {}
}
