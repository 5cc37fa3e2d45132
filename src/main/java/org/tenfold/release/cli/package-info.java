/** Commands that make labels and folds. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.release.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
