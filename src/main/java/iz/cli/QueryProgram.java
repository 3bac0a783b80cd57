package iz.cli;

import iz.query.wire.NoWayOut;

import java.nio.file.Path;
import java.util.List;

/// How a query process is started: this program again, with a small memory of its own and its ways
/// out closed.
final class QueryProgram {
    private QueryProgram() {}

    static List<String> command(Settings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.queryMemory() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=64m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "-D" + NoWayOut.PROPERTY + "=" + NoWayOut.class.getName(),
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                // What is logged of a query would keep what somebody asked.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Diz.child=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "query-server",
                "--data",
                settings.data().toString(),
                "--set=base=" + settings.base(),
                "--set=query-deadline=" + settings.queryDeadline().toSeconds(),
                "--set=queries-at-once=" + settings.queriesAtOnce());
    }
}
