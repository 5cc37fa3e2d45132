/** How a release's pictures are chosen, found again where they were made before, and explained. */
@NullMarked
package org.tenfold.release.picture;

import org.jspecify.annotations.NullMarked;
