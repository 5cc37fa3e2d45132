/** The training of every fold, from the first epoch to the predictions. */
@NullMarked
package org.tenfold.training.run;

import org.jspecify.annotations.NullMarked;
