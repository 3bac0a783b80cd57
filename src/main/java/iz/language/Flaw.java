package iz.language;

/// Something wrong in a text.
///
/// @param position of the character, from 1, in code points; 0 when the text as a whole is meant
/// @param sentence what is wrong and what to write instead; safe to print on a terminal
public record Flaw(int position, String sentence) {}
