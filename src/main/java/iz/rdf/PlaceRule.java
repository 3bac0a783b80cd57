package iz.rdf;

import java.util.ArrayList;
import java.util.List;

/// Where a file may lie, and what it may be called (corpus/README.md). It needs no graph, so that
/// it also holds for files that cannot be read.
final class PlaceRule {
    static final List<String> CODES = List.of("bad-path", "bad-slug", "reserved-slug");

    private PlaceRule() {}

    static List<Problem> check(CorpusFile file) {
        List<Problem> problems = new ArrayList<>();
        String place = file.place();
        if (place == null) {
            return problems;
        }
        String stem = place.endsWith(".ttl") ? place.substring(0, place.length() - 4) : place;
        List<String> slugs = List.of(stem.split("/", -1));
        for (String slug : slugs) {
            Slugs.flaw(slug).ifPresent(s -> problems.add(problem(file, "bad-slug", s)));
        }
        boolean kind = Slugs.KINDS.contains(slugs.getFirst());
        if (!kind && slugs.size() > 1 && Slugs.reservedFirst(slugs.getFirst())) {
            problems.add(
                    problem(
                            file,
                            "reserved-slug",
                            "The site keeps the name \""
                                    + slugs.getFirst()
                                    + "\" for itself; rename the folder."));
        }
        problems.addAll(kind ? ofKind(file, slugs) : ofPoet(file, slugs));
        return problems;
    }

    private static List<Problem> ofKind(CorpusFile file, List<String> slugs) {
        if (slugs.size() != 2) {
            return List.of(
                    problem(
                            file,
                            "bad-path",
                            "A file of \""
                                    + slugs.getFirst()
                                    + "\" lies at "
                                    + slugs.getFirst()
                                    + "/<name>.ttl; move it there."));
        }
        return Slugs.FOLDER_FILES.contains(slugs.get(1))
                ? List.of(reservedStem(file, slugs.get(1)))
                : List.of();
    }

    private static List<Problem> ofPoet(CorpusFile file, List<String> slugs) {
        String last = slugs.getLast();
        boolean fits =
                switch (slugs.size()) {
                    case 2 -> last.equals("person") || last.equals("collection");
                    case 3 -> !last.equals("person") && !last.equals("collection");
                    // An alignment of a version by another hand.
                    case 4 -> slugs.stream().noneMatch(Slugs.FOLDER_FILES::contains);
                    default -> false;
                };
        if (fits) {
            return slugs.size() == 3 && Slugs.FOLDER_FILES.contains(slugs.get(1))
                    ? List.of(reservedStem(file, slugs.get(1)))
                    : List.of();
        }
        return slugs.size() == 3
                ? List.of(reservedStem(file, last))
                : List.of(
                        problem(
                                file,
                                "bad-path",
                                "Files lie at <poet>/person.ttl, <poet>/collection.ttl,"
                                        + " <poet>/<work>/work.ttl, <poet>/<work>/<version>.ttl,"
                                        + " <poet>/<work>/<version>/<alignment>.ttl or "
                                        + String.join("|", Slugs.KINDS.stream().sorted().toList())
                                        + "/<name>.ttl; move it to one of these."));
    }

    private static Problem reservedStem(CorpusFile file, String slug) {
        return problem(
                file,
                "reserved-slug",
                "\""
                        + slug
                        + "\" names the file that describes a folder, nothing else; rename it.");
    }

    private static Problem problem(CorpusFile file, String code, String sentence) {
        return new Problem(file.name(), 0, code, sentence);
    }
}
