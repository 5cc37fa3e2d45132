/** Videos, clips and posters by the hash of their bytes. */
@NamedInterface("store")
@NullMarked
package org.tenfold.media.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
