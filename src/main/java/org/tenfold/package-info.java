/** Tenfold: from the movie to the benchmark number. */
@NullMarked
package org.tenfold;

import org.jspecify.annotations.NullMarked;
