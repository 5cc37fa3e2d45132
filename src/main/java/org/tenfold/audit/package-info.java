/** Who did what: a log that only grows. */
@ApplicationModule(allowedDependencies = {"persistence", "scope"})
@NullMarked
package org.tenfold.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
