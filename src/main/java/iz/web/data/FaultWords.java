package iz.web.data;

import iz.web.http.Fault;

/// Faults in plain English, for programs and for the page without a template.
public final class FaultWords {
    private FaultWords() {}

    public static String title(Fault fault) {
        return switch (fault) {
            case Fault.Bad bad -> "This request cannot be understood";
            case Fault.Missing missing -> "There is nothing at this address";
            case Fault.NotYet notYet -> "Not yet there on that day";
            case Fault.WrongMethod method -> "This address can only be read";
            case Fault.NoSuchForm form -> "Not available in that form";
            case Fault.Withdrawn gone -> "Withdrawn";
            case Fault.TooLong tooLong -> "This address is too long";
            case Fault.HeadersTooLarge large -> "This request is too large";
            case Fault.Broken broken -> "Something broke here";
            case Fault.NotNow full -> "Nothing new can be kept just now";
        };
    }

    public static String sentence(Fault fault) {
        return switch (fault) {
            case Fault.Bad(String part, String given) when part.equals("at") ->
                    "The day must be written like 2026-11-22; \"" + given + "\" is none.";
            case Fault.Bad(String part, String given) ->
                    "Its part \"" + part + "\" is malformed. Please check the address.";
            case Fault.Missing(var near) ->
                    near.isEmpty()
                            ? "Nothing in the archive has this address."
                            : "Nothing in the archive has this address. These look alike:";
            case Fault.NotYet(var first) -> "It is in the archive since " + first + ".";
            case Fault.WrongMethod(var allowed) ->
                    "It answers " + String.join(" and ", allowed) + " and nothing else.";
            case Fault.NoSuchForm form -> "It can be had in these forms:";
            case Fault.Withdrawn(String reason, var day) ->
                    "It was in the archive and was withdrawn"
                            + (day == null ? "" : " on " + day)
                            + (reason.isBlank() ? "." : ": " + reason);
            case Fault.TooLong tooLong -> "Iz has no address of more than 2048 characters.";
            case Fault.HeadersTooLarge large -> "Its headers may take 16 kB at the most.";
            case Fault.Broken broken ->
                    "It is our mistake, not yours, and has been noted. Please try again later.";
            case Fault.NotNow full -> "Nothing was changed. Please try again later.";
        };
    }
}
