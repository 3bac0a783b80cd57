/// Floor 6: one class and one template per page, of the same name.
@NullMarked
package iz.web.page;

import org.jspecify.annotations.NullMarked;
