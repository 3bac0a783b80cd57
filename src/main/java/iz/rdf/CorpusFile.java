package iz.rdf;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// One Turtle file that is to be read.
///
/// @param path where it lies
/// @param name as the user named it; problems are reported under it
/// @param place its path within the corpus, with `/` between names; null when the corpus that it
///   belongs to could not be found
public record CorpusFile(Path path, String name, @Nullable String place) {}
