/** Commands that look at videos and cut them. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.media.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
