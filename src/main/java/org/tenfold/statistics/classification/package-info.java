/** How well classes are predicted. */
@NamedInterface("classification")
@NullMarked
package org.tenfold.statistics.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
