/** Films: checked at the door, kept by content, watched at the collector's desk. */
@NullMarked
package org.tenfold.movie;

import org.jspecify.annotations.NullMarked;
