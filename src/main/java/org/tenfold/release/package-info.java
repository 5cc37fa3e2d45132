/** Frozen sets of clips with their votes, labels and folds, and the formats they leave in. */
@NullMarked
package org.tenfold.release;

import org.jspecify.annotations.NullMarked;
