/** Scores of predictions on the command line. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.benchmark.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
