/**
 * Networks, losses and the loop that trains them: pure, engine-neutral, without Spring or database.
 * An engine stands behind {@link org.tenfold.training.engine.TrainingBackend}.
 */
@ApplicationModule(
    allowedDependencies = {"console", "dfew", "dfew::list", "label", "error", "table", "worker"})
@NullMarked
package org.tenfold.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
