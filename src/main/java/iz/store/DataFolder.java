package iz.store;

import iz.log.RecordStore;

import java.nio.file.Path;

/// Where things are in a data folder.
public record DataFolder(Path data) {
    public Path log() {
        return data.resolve("log");
    }

    public RecordStore records() {
        return new RecordStore(data.resolve("records"));
    }
}
