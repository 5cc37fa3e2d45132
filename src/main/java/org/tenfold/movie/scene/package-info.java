/** What is made of a movie in the background so that a collector finds clips. */
@NullMarked
package org.tenfold.movie.scene;

import org.jspecify.annotations.NullMarked;
