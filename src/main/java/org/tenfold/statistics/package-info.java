/**
 * Agreement and accuracy as pure functions. Knows nothing of emotions, clips or any other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
