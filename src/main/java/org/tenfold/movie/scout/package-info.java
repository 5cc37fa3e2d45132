/** What is made of a film in the background so that a collector finds clips. */
@NullMarked
package org.tenfold.movie.scout;

import org.jspecify.annotations.NullMarked;
