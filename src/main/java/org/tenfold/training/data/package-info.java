/** Clips from a folder to batches of pixels. */
@NullMarked
package org.tenfold.training.data;

import org.jspecify.annotations.NullMarked;
