package iz.query;

/// What is known of an answer before its first byte.
///
/// @param format empty when it is an explanation, in plain text
/// @param kind `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`
/// @param position of the log that the answer was computed from
/// @param chain the log's hash there, in hex
/// @param changing true when another run may answer otherwise (NOW, RAND …)
/// @param whole the number of bytes, when the answer was ready before it was sent; else -1
/// @param micros from the question's arrival to here
public record Head(
        String format,
        String kind,
        long position,
        String chain,
        boolean changing,
        long whole,
        long micros) {}
