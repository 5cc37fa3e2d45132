/** The dry run of an import on the command line. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.intake.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
