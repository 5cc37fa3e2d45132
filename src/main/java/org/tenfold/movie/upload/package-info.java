/** Movies on their way in. */
@NullMarked
package org.tenfold.movie.upload;

import org.jspecify.annotations.NullMarked;
