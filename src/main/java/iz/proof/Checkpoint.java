package iz.proof;

/// How large a log is, and the root over all of it (C2SP tlog-checkpoint).
///
/// @param origin which log: its address without the scheme
public record Checkpoint(String origin, long size, Hash root) {
    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// @throws IllegalArgumentException if the text is no checkpoint, or has lines that nobody
    ///   audits
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: origin, size and root, a line each");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    }
}
