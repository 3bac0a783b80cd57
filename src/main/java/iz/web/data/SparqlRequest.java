package iz.web.data;

import iz.query.Ask;
import iz.query.Refusal;
import iz.query.Refusal.Kind;
import iz.query.ResultFormat;
import iz.web.http.MediaType;
import iz.web.http.Negotiation;
import iz.web.http.Queries;
import iz.web.http.Query;
import iz.web.http.Visit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request of the SPARQL 1.1 Protocol (2.1: query by GET, by a form, by POST).
///
/// @param parameters of the address and of the form together
/// @param text of the query; empty when there is none
public record SparqlRequest(Query parameters, Optional<String> text) {
    /// A query of 64 kB can take three times as much in a form.
    private static final int LONGEST = 256 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";

    /// What `Accept` can say, and which format it means.
    private record Name(MediaType type, ResultFormat format) {}

    private static final List<Name> NAMES =
            Stream.concat(
                            Arrays.stream(ResultFormat.values()).map(f -> name(f.mediaType(), f)),
                            Stream.of(
                                    name("application/json", ResultFormat.JSON),
                                    name("application/xml", ResultFormat.XML),
                                    name("text/xml", ResultFormat.XML),
                                    name("text/plain", ResultFormat.N_TRIPLES),
                                    name("application/xml", ResultFormat.RDF_XML),
                                    name("application/json", ResultFormat.JSON_LD)))
                    .toList();

    private static final List<MediaType> WITH_PAGES =
            Stream.concat(
                            NAMES.stream().map(Name::type),
                            Stream.of(MediaType.PROBLEM, MediaType.HTML))
                    .toList();

    /// By whether they are for tables.
    private static final Map<Boolean, List<Name>> KINDS =
            NAMES.stream().collect(Collectors.partitioningBy(n -> n.format().isTable()));

    private static Name name(String type, ResultFormat format) {
        return new Name(new MediaType(type, "", ""), format);
    }

    /// Reads a visit.
    ///
    /// @throws Refusal if it is no request of the protocol
    public static SparqlRequest of(Visit visit) {
        if (!visit.method().equals("POST")) {
            return new SparqlRequest(visit.query(), text(visit.query()));
        }
        String type = visit.caller().contentType().strip().toLowerCase(Locale.ROOT);
        String name = type.split(";", 2)[0].strip();
        // Also of what is refused: so the connection can be used again.
        byte[] content = content(visit);
        return switch (name) {
            case FORM -> {
                List<Query.Parameter> all = new ArrayList<>(visit.query().parameters());
                all.addAll(form(decoded(content)).parameters());
                Query both = new Query(all);
                yield new SparqlRequest(both, text(both));
            }
            case DIRECT -> {
                if (visit.query().first("query").isPresent()) {
                    throw bad("The query is there twice: in the address and in the body.");
                }
                yield new SparqlRequest(visit.query(), Optional.of(decoded(content)));
            }
            case "application/sparql-update" -> throw Refusal.update();
            default ->
                    throw new Refusal(
                            Kind.MEDIA_TYPE,
                            "A body of type \""
                                    + (name.isEmpty() ? "(none)" : name)
                                    + "\" is no query.",
                            null,
                            FORM + ", " + DIRECT,
                            "Say by Content-Type what you send.");
        };
    }

    private static Optional<String> text(Query parameters) {
        if (parameters.first("update").isPresent()) {
            throw Refusal.update();
        }
        if (parameters.all("query").size() > 1) {
            throw bad("There is more than one query.");
        }
        return parameters.first("query");
    }

    private static Refusal bad(String sentence) {
        return new Refusal(Kind.SYNTAX, sentence, "");
    }

    private static byte[] content(Visit visit) {
        try {
            byte[] content = visit.caller().content(LONGEST);
            if (content.length > LONGEST) {
                throw new Refusal(
                        Kind.SIZE,
                        "The body is longer than " + LONGEST / 1024 + " kB.",
                        "Ask for parts, or take the whole archive at /dump.nq.gz.");
            }
            return content;
        } catch (IOException e) {
            throw bad("The body broke off.");
        }
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw bad("The body is not UTF-8.");
        }
    }

    private static Query form(String content) {
        return Queries.parse(content)
                .orElseThrow(() -> bad("The form is malformed, or not UTF-8."));
    }

    /// What it asks for.
    ///
    /// @param accept the header `Accept`; `format=` goes before it
    /// @throws Refusal if it asks for a format that there is not
    public Ask ask(String accept) {
        return new Ask(
                text.orElse(""),
                formats(accept),
                parameters.all("default-graph-uri"),
                parameters.all("named-graph-uri"),
                parameters.first("at").map(String::strip).filter(at -> !at.isEmpty()),
                0,
                parameters.first("explain").filter(e -> !e.isBlank()).isPresent());
    }

    private List<ResultFormat> formats(String accept) {
        Optional<String> named = parameters.first("format").filter(f -> !f.isBlank());
        if (named.isPresent()) {
            List<ResultFormat> meant = ResultFormat.meant(named.get());
            if (meant.isEmpty()) {
                throw new Refusal(
                        Kind.UNKNOWN,
                        "There is no format \"" + named.get() + "\".",
                        null,
                        String.join(
                                ", ",
                                Arrays.stream(ResultFormat.values())
                                        .map(ResultFormat::extension)
                                        .toList()),
                        "");
            }
            return meant;
        }
        return Stream.of(true, false).flatMap(tables -> wanted(accept, tables).stream()).toList();
    }

    private static Optional<ResultFormat> wanted(String accept, boolean tables) {
        List<Name> names = KINDS.getOrDefault(tables, List.of());
        return Negotiation.choose(accept, names.stream().map(Name::type).toList())
                .flatMap(type ->
                        names.stream()
                                .filter(n -> n.type().equals(type))
                                .map(Name::format)
                                .findFirst());
    }

    /// The same as it stands in the address of a page.
    Query forPage() {
        return text.map(query -> parameters.with("query", query)).orElse(parameters);
    }

    /// True when the one who asks wants to read a page.
    public static boolean wantsPage(Visit visit) {
        if (visit.query().first("format").filter(f -> !f.isBlank()).isPresent()) {
            return false;
        }
        return Negotiation.choose(visit.wishes().accept(), WITH_PAGES)
                .filter(MediaType.HTML::equals)
                .isPresent();
    }
}
