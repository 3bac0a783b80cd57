package iz.web;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Tells the keeper of our own mistakes, on the error output: the place in the code and the route,
/// never the address that was asked for nor who asked.
final class Faults {
    private Faults() {}

    static void report(String place, Throwable mistake) {
        StringWriter trace = new StringWriter();
        mistake.printStackTrace(new PrintWriter(trace));
        System.err.print("iz: a reply failed (" + place + "): " + trace);
    }
}
