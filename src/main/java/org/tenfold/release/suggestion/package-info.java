/** Which of a release's clips a network had suggested, frozen with them. */
@NullMarked
package org.tenfold.release.suggestion;

import org.jspecify.annotations.NullMarked;
