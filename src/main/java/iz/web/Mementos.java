package iz.web;

import iz.web.http.Body;
import iz.web.http.Fault;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Earlier states of a thing by date negotiation (RFC 7089). A thing is its own TimeGate; `?at=` is
/// a memento: the state at the end of that day. The archive knows days only; a day is written as
/// its first second, UTC, so that no memento lies in the future.
final class Mementos {
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /// The days on which the thing at a path changed, oldest first; empty when there is none.
    private final Function<String, List<LocalDate>> days;

    Mementos(Function<String, List<LocalDate>> days) {
        this.days = days;
    }

    /// What date negotiation alone answers: the way to a memento, or that there is none.
    ///
    /// @param address the path with its suffix
    /// @return empty when the thing itself is to answer
    Optional<Reply> before(Visit visit, String address) {
        Optional<LocalDate> at = visit.at();
        String wanted = visit.wishes().acceptDatetime();
        if (at.isEmpty() && wanted.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> all = days.apply(visit.path());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (at.isPresent()) {
            return at.get().isBefore(all.getFirst())
                    ? Optional.of(Reply.of(new Fault.NotYet(all.getFirst())))
                    : Optional.empty();
        }
        Optional<LocalDate> day = parse(wanted);
        if (day.isEmpty()) {
            return Optional.of(Reply.bad("Accept-Datetime", wanted));
        }
        // A TimeGate sends those who ask for a time before the first memento to the first.
        LocalDate nearest = day.get().isBefore(all.getFirst()) ? all.getFirst() : day.get();
        String memento = visit.query().with("at", nearest.toString()).appendTo(address);
        return Optional.of(links(Reply.found(memento), visit, address));
    }

    /// The thing's reply with what it is in time.
    Reply after(Reply reply, Visit visit, String address) {
        List<LocalDate> all = days.apply(visit.path());
        if (all.isEmpty() || reply.body() instanceof Body.Failed) {
            return reply;
        }
        Reply linked = links(reply, visit, address);
        return visit.at()
                .map(at -> linked.with("Memento-Datetime", HTTP.format(start(stateOf(all, at)))))
                .orElse(linked);
    }

    /// The list of all states of the thing at a path.
    Reply timeMap(Visit visit) {
        String path = visit.path();
        StringBuilder map = new StringBuilder();
        map.append('<').append(path).append(">; rel=\"original timegate\",\n");
        map.append('<').append(path).append(MediaType.TIMEMAP.suffix());
        map.append(">; rel=\"self\"; type=\"").append(MediaType.TIMEMAP.name()).append('"');
        List<LocalDate> all = days.apply(path);
        for (LocalDate day : all) {
            map.append(",\n<").append(path).append("?at=").append(day).append(">; rel=\"");
            map.append(day.equals(all.getFirst()) ? "first " : "");
            map.append(day.equals(all.getLast()) ? "last " : "");
            map.append("memento\"; datetime=\"").append(HTTP.format(start(day))).append('"');
        }
        return all.isEmpty()
                ? Reply.notFound()
                : Reply.of(MediaType.TIMEMAP, map.append('\n').toString());
    }

    private static Reply links(Reply reply, Visit visit, String address) {
        String original = visit.query().without("at").appendTo(address);
        return reply.linking(original, "original timegate")
                .linking(visit.path() + MediaType.TIMEMAP.suffix(), "timemap", MediaType.TIMEMAP);
    }

    /// The day of the state that held at the end of a day.
    private static LocalDate stateOf(List<LocalDate> all, LocalDate at) {
        return all.stream()
                .filter(day -> !day.isAfter(at))
                .reduce((a, b) -> b)
                .orElse(all.getFirst());
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }

    private static Optional<LocalDate> parse(String datetime) {
        try {
            return Optional.of(LocalDate.parse(datetime, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
