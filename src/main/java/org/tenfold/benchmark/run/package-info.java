/** A run from its settings to its files. */
@NullMarked
package org.tenfold.benchmark.run;

import org.jspecify.annotations.NullMarked;
