package iz.store;

import iz.log.Log;
import iz.log.RecordStore;
import iz.rdf.Iris;

import java.nio.file.Path;
import java.time.Clock;

/// Where things are in a data folder.
public record DataFolder(Path data) {
    public Path log() {
        return data.resolve("log");
    }

    /// What was signed of the log, and by which keys.
    public Path seal() {
        return data.resolve("tlog");
    }

    /// The name of an archive's log: its address without the scheme (C2SP tlog-tiles).
    public static String origin(Iris iris) {
        return iris.base().replaceFirst("^https?://", "") + "log";
    }

    /// Where the text index is.
    Path text() {
        return data.resolve("views").resolve("text");
    }

    /// The views of the query process, which are its own.
    public Path query() {
        return data.resolve("views").resolve("query");
    }

    /// Other views of the same kind, for one who asks while a query process has those.
    public Path queryBeside() {
        return data.resolve("views").resolve("query.beside");
    }

    /// What is private: drafts and accounts.
    public Path desk() {
        return data.resolve("desk");
    }

    public RecordStore records() {
        return new RecordStore(data.resolve("records"));
    }

    /// What is published now, read from log and records alone: nothing is locked, opened or
    /// written, so that it can be asked beside a running server. A folder that is not there is
    /// empty.
    ///
    /// @throws iz.log.DamagedException if the log is damaged
    public Reading published(Iris iris) {
        Log log = Log.open(log(), Clock.systemUTC());
        return new PastReading(iris, log.current(), records());
    }
}
