/** The labels a clip can bear and the votes it got. Knows no other feature. */
@ApplicationModule(allowedDependencies = "error")
@NullMarked
package org.tenfold.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
