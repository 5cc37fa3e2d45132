/** Clips that a lab has cut elsewhere. */
@NullMarked
package org.tenfold.clip.external;

import org.jspecify.annotations.NullMarked;
