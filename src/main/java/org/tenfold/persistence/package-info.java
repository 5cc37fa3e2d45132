/** What rows that are kept as objects have in common. */
@ApplicationModule(allowedDependencies = "label")
@NullMarked
package org.tenfold.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
