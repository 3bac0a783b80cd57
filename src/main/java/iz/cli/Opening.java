package iz.cli;

import iz.desk.Desk;
import iz.log.Room;
import iz.store.Archive;
import iz.store.DataFolder;

import java.time.Clock;
import java.util.function.Consumer;

/// Opens the data folder that the settings name, as every command does that writes or serves it.
final class Opening {
    private Opening() {}

    /// @param say told in a sentence when a view is built anew, and why
    /// @throws iz.log.FolderInUseException if another process has it open
    /// @throws iz.log.DamagedException if the archive itself is damaged
    static Archive archive(Settings settings, Consumer<String> say) {
        Archive archive =
                Archive.open(
                        settings.data(),
                        settings.iris(),
                        Clock.systemUTC(),
                        say,
                        TerminalProgress.orSilent());
        archive.keepFree(settings.margin());
        settings.year().ifPresent(archive::believe);
        return archive;
    }

    /// The desk in it.
    static Desk desk(Settings settings) {
        DataFolder folder = new DataFolder(settings.data());
        return Desk.open(
                folder.desk(), Clock.systemUTC(), new Room(folder.data(), settings.margin()));
    }
}
