package iz.rdf;

import java.util.List;
import java.util.Optional;

/// What came of reading one file.
///
/// @param document empty when the file could not be read to its end
/// @param problems of the file's form: broken Turtle, blank nodes, language tags, `@base`
public record Reading(Optional<Document> document, List<Problem> problems) {}
