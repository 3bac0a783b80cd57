package iz.desk;

/// The words of a block, as somebody wants them.
///
/// @param base the save that they saw when they began; 0 for none
public record Words(long block, long base, String text, String note) {}
