/** Commands that measure the agreement of votes in a file. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.agreement.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
