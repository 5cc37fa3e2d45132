/** A way back in for whoever has the server. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.account.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
