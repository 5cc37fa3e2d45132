/** The features of a run in a plane. */
@NullMarked
package org.tenfold.benchmark.ui.features;

import org.jspecify.annotations.NullMarked;
