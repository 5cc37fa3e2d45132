/** Which project somebody or something works for. Knows no other feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
