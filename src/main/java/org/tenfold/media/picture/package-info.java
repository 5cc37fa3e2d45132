/** Stills, and what pictures are known by. */
@NullMarked
package org.tenfold.media.picture;

import org.jspecify.annotations.NullMarked;
