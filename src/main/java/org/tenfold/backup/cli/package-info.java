/** The commands that write, check and restore backups, and move a database. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.backup.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
