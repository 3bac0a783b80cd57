package iz.web.page;

import org.jspecify.annotations.Nullable;

/// A variant reading or a note below the poem.
///
/// @param id its anchor
/// @param mark the letter or number by which the line refers to it
/// @param line the number of its line
/// @param lineId the anchor of its line
/// @param lemma the words that it is about; `null`: the whole line
/// @param reading what the witness has or what the note says; `null`: the witness has nothing
/// @param witness `null` for a note
public record Remark(
        String id,
        String mark,
        String line,
        String lineId,
        @Nullable Text lemma,
        @Nullable Text reading,
        @Nullable Text witness,
        @Nullable String witnessHref) {}
