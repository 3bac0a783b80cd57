/// Measurements, run by `mvn -Pbench process-test-classes`.
@NullMarked
package iz.bench;

import org.jspecify.annotations.NullMarked;
