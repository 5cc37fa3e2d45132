/** Intervals by resampling whole clusters. */
@NamedInterface("bootstrap")
@NullMarked
package org.tenfold.statistics.bootstrap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
