/**
 * Deeplearning4j as an engine: reads a {@link org.tenfold.training.ModelSpec} and does the
 * arithmetic.
 */
@NullMarked
package org.tenfold.training.dl4j;

import org.jspecify.annotations.NullMarked;
