/** What a release says of itself on paper: all of it made of one {@code ReleaseSummary}. */
@NullMarked
package org.tenfold.release.paper;

import org.jspecify.annotations.NullMarked;
