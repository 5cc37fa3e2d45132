/**
 * Where a network expects wanted emotions in movies: a hint for collectors, kept with their clips.
 */
@NamedInterface("scout")
@NullMarked
package org.tenfold.clip.scout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
