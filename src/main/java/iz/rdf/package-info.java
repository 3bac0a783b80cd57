/// Floor 2: the vocabulary, triples to values of iz.poem and back, reading and checking Turtle.
@NullMarked
package iz.rdf;

import org.jspecify.annotations.NullMarked;
