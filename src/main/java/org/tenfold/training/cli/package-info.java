/** Commands that train networks and look at weights. */
@NamedInterface("cli")
@NullMarked
package org.tenfold.training.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
