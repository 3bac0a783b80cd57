package iz.cli;

import iz.query.wire.Address;
import iz.query.wire.Asking;
import iz.query.wire.QueryProcess;

import java.io.IOException;
import java.io.PrintWriter;

/// Who answers queries for a server, as the settings say.
///
/// @param asking where they go
/// @param begin what to do when the server is open
/// @param end what to close with the server
record QueryService(Asking asking, Runnable begin, Runnable end) implements AutoCloseable {

    static QueryService of(Settings settings, PrintWriter err) throws IOException {
        return switch (settings.queryServer()) {
            case "none" -> new QueryService(Asking.none(), () -> {}, () -> {});
            case "own" -> {
                QueryProcess process =
                        QueryProcess.of(
                                QueryProgram.command(settings),
                                settings.queryDeadline(),
                                sentence -> {
                                    err.println(sentence);
                                    err.flush();
                                });
                yield new QueryService(process, process::begin, process::close);
            }
            default -> {
                try {
                    Address address = Address.of(settings.queryServer());
                    yield new QueryService(
                            Asking.at(address, settings.queryDeadline()), () -> {}, () -> {});
                } catch (IllegalArgumentException e) {
                    throw new SettingException(
                            "the setting `query-server` is neither `own` nor `none`, and "
                                    + e.getMessage());
                }
            }
        };
    }

    @Override
    public void close() {
        end.run();
    }
}
