/** What leaves the house: labels, folds, and files in DFEW's layout. */
@NullMarked
package org.tenfold.release;

import org.jspecify.annotations.NullMarked;
