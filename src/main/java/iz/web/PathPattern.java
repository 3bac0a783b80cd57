package iz.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The shape of a path: `/{poet}/{work}`. A slot stands for one slug: lower case ASCII letters and
/// digits, joined by single hyphens. `{~version}` may name a scheme, too: `ug-arab~uly`. `{*file}`
/// stands for the name of a file, `{**file}` for one in folders.
record PathPattern(List<String> steps) {
    private static final String PLAIN = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern SLUG = Pattern.compile(PLAIN);
    private static final Pattern MADE = Pattern.compile(PLAIN + "(~" + PLAIN + ")?");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private static final Pattern FILES = Pattern.compile(FILE + "(/" + FILE + ")*");

    static PathPattern of(String pattern) {
        return new PathPattern(steps(pattern));
    }

    /// What the slots stand for, if the path has this shape.
    Optional<Map<String, String>> match(String path) {
        List<String> given = steps(path);
        if (deep() && given.size() > steps.size()) {
            given = folded(given);
        }
        if (given.size() != steps.size()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String step = steps.get(i);
            if (!slot(step)) {
                if (!step.equals(given.get(i))) {
                    return Optional.empty();
                }
            } else if (shape(step).matcher(given.get(i)).matches()) {
                slots.put(name(step), given.get(i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(slots);
    }

    /// True when the last slot takes all that is left.
    private boolean deep() {
        return !steps.isEmpty() && steps.getLast().startsWith("{**");
    }

    private List<String> folded(List<String> given) {
        List<String> folded = new ArrayList<>(given.subList(0, steps.size() - 1));
        folded.add(String.join("/", given.subList(steps.size() - 1, given.size())));
        return folded;
    }

    private static String name(String slot) {
        return slot.substring(1, slot.length() - 1).replaceFirst("^[*~]+", "");
    }

    private static Pattern shape(String slot) {
        return switch (slot.charAt(1)) {
            case '*' -> slot.charAt(2) == '*' ? FILES : FILE;
            case '~' -> MADE;
            default -> SLUG;
        };
    }

    private static boolean slot(String step) {
        return step.startsWith("{");
    }

    private static List<String> steps(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    @Override
    public String toString() {
        return "/" + String.join("/", steps);
    }
}
