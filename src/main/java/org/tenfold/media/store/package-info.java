/** Videos, clips and posters by the hash of their bytes. */
@NullMarked
package org.tenfold.media.store;

import org.jspecify.annotations.NullMarked;
