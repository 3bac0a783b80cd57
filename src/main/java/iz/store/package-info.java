/// Floor 3: views rebuilt from the log: the TDB2 store and the questions that pages ask of it.
@NullMarked
package iz.store;

import org.jspecify.annotations.NullMarked;
