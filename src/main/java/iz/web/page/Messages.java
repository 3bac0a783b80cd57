package iz.web.page;

import com.ibm.icu.text.MessageFormat;

import iz.web.http.UiLanguage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The words of the interface in one language: ICU message patterns with named arguments, from
/// `messages/{language}.properties`. A language never borrows a sentence from another one.
public final class Messages {
    private static final Map<UiLanguage, Messages> ALL = new EnumMap<>(UiLanguage.class);

    static {
        for (UiLanguage language : UiLanguage.values()) {
            ALL.put(language, new Messages(language));
        }
    }

    private final UiLanguage language;
    private final Map<String, String> patterns = new TreeMap<>();

    private Messages(UiLanguage language) {
        this.language = language;
        String file = "messages/" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own file " + file + ".");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
    }

    public static Messages of(UiLanguage language) {
        Messages messages = ALL.get(language);
        if (messages == null) {
            throw new IllegalStateException("No messages in " + language.code() + ".");
        }
        return messages;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    /// The pattern as it is written; for words that take no arguments and may be missing, such as
    /// the name of a language.
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    /// @throws IllegalArgumentException when the key is in no file: a mistake in a page, which the
    ///   tests find
    public String say(String key, Map<String, ?> arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(language.code() + " has no message " + key + ".");
        }
        return new MessageFormat(pattern, locale()).format(arguments);
    }

    private Locale locale() {
        return language.tag().locale().toLocale();
    }
}
