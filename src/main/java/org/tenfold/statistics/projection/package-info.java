/** Features of many dimensions seen in two. */
@NamedInterface("projection")
@NullMarked
package org.tenfold.statistics.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
