/** Who is seen in clips, what people decided about it, and what is to be looked at. */
@NamedInterface("face")
@NullMarked
package org.tenfold.clip.face;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
