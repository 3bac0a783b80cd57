package iz.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shape of a path: `/{poet}/{work}`. A slot stands for one slug: lower case ASCII letters and
/// digits, joined by single hyphens. `{~version}` may name a scheme, too: `ug-arab~uly`. `{*file}`
/// stands for the name of a file.
record PathPattern(List<String> steps) {
    private static final String FILE = "[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*";
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String MADE = SLUG + "(~" + SLUG + ")?";

    static PathPattern of(String pattern) {
        return new PathPattern(steps(pattern));
    }

    /// What the slots stand for, if the path has this shape.
    Optional<Map<String, String>> match(String path) {
        List<String> given = steps(path);
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
            } else if (given.get(i).matches(shape(step))) {
                slots.put(step.replaceAll("[{*~}]", ""), given.get(i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(slots);
    }

    private static String shape(String slot) {
        return switch (slot.charAt(1)) {
            case '*' -> FILE;
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
