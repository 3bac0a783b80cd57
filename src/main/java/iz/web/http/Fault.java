package iz.web.http;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Why a visit gets no good answer. A handler returns `Reply.of(fault)`; `FaultPage` finds the
/// words.
public sealed interface Fault {

    /// 400: the request cannot be understood.
    ///
    /// @param part which part of it: `request`, `path`, `at`, `v`, `view`, `q` …
    /// @param given what stands there, as the reader may see it again; empty when it says nothing
    record Bad(String part, String given) implements Fault {}

    /// 404: there is nothing at this path.
    ///
    /// @param near up to five paths that there are and that look alike
    record Missing(List<String> near) implements Fault {}

    /// 404: the thing is there today but was not at the end of the day asked for.
    ///
    /// @param first the day of its first state
    record NotYet(LocalDate first) implements Fault {}

    /// 405: reading is all that this address takes.
    record WrongMethod(List<String> allowed) implements Fault {}

    /// 406: the thing is there but not in any of the forms asked for.
    record NoSuchForm(List<Choice> offered) implements Fault {}

    /// 410: it was here and was withdrawn.
    ///
    /// @param reason as the log gives it
    /// @param day of the withdrawal, if known
    record Withdrawn(String reason, @Nullable LocalDate day) implements Fault {}

    /// 414: the address is longer than any that Iz writes.
    record TooLong() implements Fault {}

    /// 431: the headers are larger than 16 kB.
    record HeadersTooLarge() implements Fault {}

    /// 500: our own mistake; what it was stands in the server's own error output only.
    record Broken() implements Fault {}

    /// 503: nothing new is taken, as long as the disk is nearly full or can only be read, or the
    /// clock is wrong.
    record NotNow() implements Fault {}

    /// One form in which a thing is offered, and where.
    record Choice(MediaType type, String path) {}

    default int status() {
        return switch (this) {
            case Bad bad -> 400;
            case Missing missing -> 404;
            case NotYet notYet -> 404;
            case WrongMethod wrong -> 405;
            case NoSuchForm form -> 406;
            case Withdrawn gone -> 410;
            case TooLong tooLong -> 414;
            case HeadersTooLarge large -> 431;
            case Broken broken -> 500;
            case NotNow full -> 503;
        };
    }
}
