/** Commands that write a project to a file and read it. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.transfer.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
