package iz.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The hostile suite: all that we could think of that a query could do to us.
final class HostileQueries {
    private HostileQueries() {}

    /// @param trap the port on this machine of a server that must not be called
    /// @param secret a file that must not be read
    static List<Hostile> all(int trap, Path secret) {
        String address = "http://127.0.0.1:" + trap + "/";
        List<Hostile> all = new ArrayList<>();
        all.addAll(HostilePlaces.all(address));
        all.addAll(HostileTexts.all(address, secret.toString()));
        all.addAll(HostileWork.all());
        all.addAll(HostileRequests.all(address, secret.toString()));
        return List.copyOf(all);
    }
}
