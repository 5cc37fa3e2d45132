/** Commands that look at faces. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.face.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
