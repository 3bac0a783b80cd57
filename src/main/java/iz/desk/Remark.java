package iz.desk;

import java.time.LocalDate;

/// What a reviewer says of a draft.
///
/// @param block that it is about; 0 for the whole
/// @param by the reviewer's pen name; empty when the account is gone
/// @param wording proposed; empty for none
public record Remark(
        long id, long block, String by, String text, String wording, State state, LocalDate day) {
    public enum State {
        OPEN,
        /// The translators made the proposed words their own.
        TAKEN,
        DONE
    }
}
