package iz.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

import java.util.Map;

/// One file of the corpus, read: one named graph.
///
/// @param file as the user named it
/// @param iri the graph's name, from `@base` and the path
/// @param graph its triples
/// @param lines the line (from 1) on which each triple stands
public record Document(String file, String iri, Graph graph, Map<Triple, Integer> lines) {}
