/** Whether one configuration is better than another, or only luckier. */
@NamedInterface("comparison")
@NullMarked
package org.tenfold.statistics.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
