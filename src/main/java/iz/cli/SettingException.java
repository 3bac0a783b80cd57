package iz.cli;

/// A setting that was given is not one, or not a fitting value.
final class SettingException extends RuntimeException {
    SettingException(String sentence) {
        super(sentence);
    }
}
