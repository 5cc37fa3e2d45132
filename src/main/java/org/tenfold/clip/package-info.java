/**
 * Clips: cut from a film to the frame, at most so many a film, and checked before anyone votes on
 * them.
 */
@NullMarked
package org.tenfold.clip;

import org.jspecify.annotations.NullMarked;
