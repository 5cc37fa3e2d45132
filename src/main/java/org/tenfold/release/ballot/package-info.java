/** The single votes of a release, frozen with it under names that only the release knows. */
@NullMarked
package org.tenfold.release.ballot;

import org.jspecify.annotations.NullMarked;
