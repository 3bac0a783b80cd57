package iz.poem;

import java.util.List;

/// A list of concepts.
public record ConceptScheme(Id id, Names label, List<Concept> concepts) {}
