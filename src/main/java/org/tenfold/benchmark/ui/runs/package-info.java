/** The list of runs, and what can be done with several of them. */
@NullMarked
package org.tenfold.benchmark.ui.runs;

import org.jspecify.annotations.NullMarked;
