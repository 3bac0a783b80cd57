package iz.web.page;

import java.util.Arrays;
import java.util.List;

/// What can be chosen in a form.
///
/// @param value as the form sends it
record Options(String value, String label, boolean chosen) {

    /// The constants of an enum, worded by the messages `prefix.NAME`.
    static <E extends Enum<E>> List<Options> of(Ui ui, String prefix, E[] all, Enum<?> chosen) {
        return Arrays.stream(all)
                .map(each ->
                        new Options(
                                each.name(), ui.say(prefix + "." + each.name()), each == chosen))
                .toList();
    }

    /// The constant of that name; the first when there is none.
    static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(all[0]);
    }
}
