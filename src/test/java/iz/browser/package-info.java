/// The pages as readers meet them, in Chromium, served by the real server.
@NullMarked
package iz.browser;

import org.jspecify.annotations.NullMarked;
