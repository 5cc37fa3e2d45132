/** The languages that Tenfold speaks, and its words in them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
