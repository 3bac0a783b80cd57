package iz.web.api;

import iz.web.http.Caller;
import iz.web.http.Forms;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A JSON object that was sent. What is missing or of another kind is a [Problem] that says so.
record Said(JsonObject json) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final String TYPE = "application/json";

    /// The body of a request.
    static Said in(Caller caller) {
        byte[] content;
        try {
            content = caller.content(Forms.LONGEST);
        } catch (IOException e) {
            throw Problem.malformed("The body broke off.");
        }
        if (content.length > Forms.LONGEST) {
            throw Problem.tooLarge("A body may have " + Forms.LONGEST + " bytes.");
        }
        String type = caller.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals(TYPE)) {
            throw Problem.otherType("Send the body as " + TYPE + ".");
        }
        return new Said(object(content));
    }

    private static JsonObject object(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (JsonShape.isObject(text)) {
                return JSON.parse(text);
            }
        } catch (CharacterCodingException e) {
            throw Problem.malformed("The body is not UTF-8.");
        } catch (RuntimeException e) {
            // The parser fails in several ways; its words are about its tokens.
            throw Problem.malformed("The body is no JSON.");
        }
        throw Problem.malformed("The body is no JSON object.");
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> Problem.malformed("\"" + name + "\" is missing."));
    }

    /// Line breaks become those that the desk knows.
    Optional<String> maybe(String name) {
        return value(name).map(value -> string(name, value));
    }

    private static String string(String name, JsonValue value) {
        if (!value.isString()) {
            throw Problem.malformed("\"" + name + "\" must be a text.");
        }
        String text = value.getAsString().value();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Problem.malformed("\"" + name + "\" has half a character.");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    long number(String name) {
        JsonValue value =
                value(name).orElseThrow(() -> Problem.malformed("\"" + name + "\" is missing."));
        if (value.isNumber() && DIGITS.matcher(value.toString()).matches()) {
            return Long.parseLong(value.toString());
        }
        throw Problem.malformed("\"" + name + "\" must be a whole number from 0.");
    }

    long number(String name, long otherwise) {
        return value(name).isPresent() ? number(name) : otherwise;
    }

    /// The constant of that name.
    <E extends Enum<E>> E choice(String name, E[] all) {
        String given = text(name);
        return Arrays.stream(all)
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        Problem.malformed(
                                "\"" + name + "\" must be one of " + Arrays.toString(all) + "."));
    }

    List<Said> objects(String name) {
        List<Said> all = new ArrayList<>();
        for (JsonValue each : values(name)) {
            if (!each.isObject()) {
                throw Problem.malformed("\"" + name + "\" must hold objects.");
            }
            all.add(new Said(each.getAsObject()));
        }
        return all;
    }

    List<String> texts(String name) {
        return values(name).stream().map(each -> string(name, each)).toList();
    }

    private List<JsonValue> values(String name) {
        return value(name)
                .filter(JsonValue::isArray)
                .map(value -> value.getAsArray().stream().toList())
                .orElseThrow(() -> Problem.malformed("\"" + name + "\" must be an array."));
    }
}
