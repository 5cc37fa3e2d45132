/** Clips cut out of videos, exact to the frame. */
@NullMarked
package org.tenfold.media.cut;

import org.jspecify.annotations.NullMarked;
