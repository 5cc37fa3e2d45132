/** Clips cut from their movies, and cut again to prove it. */
@NullMarked
package org.tenfold.clip.cut;

import org.jspecify.annotations.NullMarked;
