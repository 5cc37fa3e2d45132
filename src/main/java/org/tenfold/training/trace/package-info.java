/** What a trained fold leaves for figures: numbers of each clip, in files with the clips' names. */
@NamedInterface("trace")
@NullMarked
package org.tenfold.training.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
