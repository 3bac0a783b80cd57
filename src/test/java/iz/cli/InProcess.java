package iz.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command that was run in this process: quick, where nothing of it is to be killed.
///
/// @param printed all that it said
record InProcess(int code, String printed) {
    static InProcess iz(String... arguments) {
        StringWriter all = new StringWriter();
        PrintWriter printer = new PrintWriter(all);
        int code = Main.commandLine().setOut(printer).setErr(printer).execute(arguments);
        return new InProcess(code, all.toString());
    }
}
