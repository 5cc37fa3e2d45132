/** The collector's pages: movies and the desk where clips are cut. */
@NullMarked
package org.tenfold.movie.ui;

import org.jspecify.annotations.NullMarked;
