/**
 * Networks, losses and the loop that trains them: pure, engine-neutral, without Spring or database.
 * An engine stands behind {@link org.tenfold.training.TrainingBackend}.
 */
@NullMarked
package org.tenfold.training;

import org.jspecify.annotations.NullMarked;
