/** Who judges which clip now, and for how long it is held. */
@NullMarked
package org.tenfold.annotation.claim;

import org.jspecify.annotations.NullMarked;
