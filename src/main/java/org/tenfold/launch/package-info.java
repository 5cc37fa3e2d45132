/** How the packaged jar starts, before anything else of Tenfold is loaded. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
