/** Reliability of numbers that judges give. */
@NamedInterface("reliability")
@NullMarked
package org.tenfold.statistics.reliability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
