/** Configurations of one release side by side, and what tests say of their differences. */
@NullMarked
package org.tenfold.benchmark.comparison;

import org.jspecify.annotations.NullMarked;
