/** Drawings of several configurations at once. */
@NullMarked
package org.tenfold.benchmark.ui.charts;

import org.jspecify.annotations.NullMarked;
