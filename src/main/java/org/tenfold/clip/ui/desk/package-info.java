/** The collector's desk: one movie, and the clips that are cut from it. */
@NullMarked
package org.tenfold.clip.ui.desk;

import org.jspecify.annotations.NullMarked;
