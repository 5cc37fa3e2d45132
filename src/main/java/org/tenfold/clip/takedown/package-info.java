/** Movies and clips that were taken down: who asked for it, and what is gone. */
@NamedInterface("takedown")
@NullMarked
package org.tenfold.clip.takedown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
