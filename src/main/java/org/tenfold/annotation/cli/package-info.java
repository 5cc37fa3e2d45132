/** The vote log checked on the command line. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.annotation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
