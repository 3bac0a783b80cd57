package iz.log;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// The day of what is published now. A clock that runs behind gives the day of the last entry; one
/// that runs years ahead would give its day to all that come after it, so it is doubted.
final class Today {
    /// A little before the first release.
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private static final int MOST_DAYS_BETWEEN = 400;

    private final Clock clock;
    private int year;

    Today(Clock clock) {
        this.clock = clock;
    }

    /// What the clock says, right or wrong.
    LocalDate day() {
        return LocalDate.now(clock);
    }

    /// From now on a clock that says this year is believed.
    void believe(Year said) {
        year = said.getValue();
    }

    /// @param last the day of the last entry; empty before the first
    /// @throws NotNowException if the clock cannot be believed
    LocalDate after(Optional<LocalDate> last) {
        LocalDate today = day();
        boolean early = last.isEmpty() && today.isBefore(FIRST_DAY);
        boolean late =
                last.map(day -> today.isAfter(day.plusDays(MOST_DAYS_BETWEEN))).orElse(false);
        if ((early || late) && today.getYear() != year) {
            throw new NotNowException(
                    "the machine's clock says that it is "
                            + today
                            + (early
                                    ? ", when there was no Iz"
                                    : ", and the last entry of the log is of " + last.get())
                            + "; nothing was published. Set the clock; or, if it is right, say so"
                            + " once: --set year="
                            + today.getYear());
        }
        return last.filter(today::isBefore).orElse(today);
    }
}
