/** The arrays of networks outside any engine: first values, files. */
@NullMarked
package org.tenfold.training.weights;

import org.jspecify.annotations.NullMarked;
