/**
 * What the log holds: nothing from outside can forge a line of it, and the same trouble does not
 * fill it. Pure, and known to Logback by name only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
