package iz.desk;

import iz.poem.Id;

import java.time.LocalDate;

/// What a reader would have otherwise. Nobody knows who that is.
///
/// @param line that it is about, such as `/otkur/iz/en-abdurazak#l3`
/// @param wording proposed; may be empty
/// @param reason may be empty where there is a wording
public record Suggestion(long id, Id line, String wording, String reason, LocalDate day) {}
