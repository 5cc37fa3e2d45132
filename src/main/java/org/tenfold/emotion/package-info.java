/** The labels a clip can bear and the votes it got. Knows nothing of any other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.emotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
