package iz.log;

/// Told how far a long task has come.
@FunctionalInterface
public interface Progress {
    /// @param doing what is being done, such as `recording`
    /// @param total 0 when it is not known
    void at(String doing, long done, long total);

    static Progress silent() {
        return (doing, done, total) -> {};
    }
}
