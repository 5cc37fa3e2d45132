/** A study's results in the layout of the paper's tables and figures. */
@NullMarked
package org.tenfold.benchmark.ui.paper;

import org.jspecify.annotations.NullMarked;
