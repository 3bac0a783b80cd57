package iz.web.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as they are recorded — a year, a month or a day — in the reader's words. A year with a
/// minus sign is one before the common era (corpus/README.md).
final class Dates {
    private static final Pattern YEAR = Pattern.compile("(-?)0*(\\d{1,4})");

    private Dates() {}

    /// @param recorded `1923`, `-0057`, `1923-07` or `1923-05-01`; anything else is shown as it is
    static String say(Ui ui, String recorded) {
        Matcher year = YEAR.matcher(recorded);
        if (year.matches()) {
            return year.group(1).isEmpty()
                    ? year.group(2)
                    : ui.say("date.before", "year", year.group(2));
        }
        try {
            return recorded.length() == 7
                    ? month(ui, YearMonth.parse(recorded))
                    : ui.day(LocalDate.parse(recorded));
        } catch (DateTimeException e) {
            return recorded;
        }
    }

    private static String month(Ui ui, YearMonth month) {
        Optional<String> months = Messages.of(ui.visit().ui()).find("date.months");
        if (months.isPresent()) {
            String name = List.of(months.get().split(" ", -1)).get(month.getMonthValue() - 1);
            return ui.say("date.month", "month", name, "year", String.valueOf(month.getYear()));
        }
        DateFormat format = DateFormat.getPatternInstance("yMMMM", ui.tag().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /// `20th century`
    ///
    /// @param century from 1; negative before the common era
    static String century(Ui ui, int century) {
        int number = Math.abs(century);
        return ui.say(
                century < 0 ? "date.centuryBefore" : "date.century",
                "century",
                number,
                "roman",
                roman(number));
    }

    /// `11th century`, or the first and the last of several.
    static String centuries(Ui ui, List<Integer> centuries) {
        String first = century(ui, centuries.getFirst());
        return centuries.size() == 1 ? first : first + " – " + century(ui, centuries.getLast());
    }

    private static String roman(int number) {
        String[] tens = {"", "X", "XX", "XXX"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return number < 40 ? tens[number / 10] + ones[number % 10] : String.valueOf(number);
    }
}
