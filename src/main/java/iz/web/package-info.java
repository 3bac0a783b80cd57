/// Floor 7: the server and its one route table.
@NullMarked
package iz.web;

import org.jspecify.annotations.NullMarked;
