/** The pages of {@link org.tenfold.movie}. They hold no rules. */
@NullMarked
package org.tenfold.movie.ui;

import org.jspecify.annotations.NullMarked;
