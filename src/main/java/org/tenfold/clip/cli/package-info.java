/** Clips imported and made again on the command line. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.clip.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
