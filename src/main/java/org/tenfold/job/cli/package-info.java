/** The command that does jobs. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.job.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
