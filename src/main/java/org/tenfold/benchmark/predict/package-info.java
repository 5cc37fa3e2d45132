/** New clips for a run's networks, and what these say of them. */
@NullMarked
package org.tenfold.benchmark.predict;

import org.jspecify.annotations.NullMarked;
