/** Clips that test the annotators: gold clips and hidden repeats. */
@NullMarked
package org.tenfold.annotation.control;

import org.jspecify.annotations.NullMarked;
