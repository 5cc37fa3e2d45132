/** Features of a run in a plane, counted in the background. */
@NullMarked
package org.tenfold.benchmark.projection;

import org.jspecify.annotations.NullMarked;
