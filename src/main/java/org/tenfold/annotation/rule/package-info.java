/** How clips are judged in a project. */
@NamedInterface("rule")
@NullMarked
package org.tenfold.annotation.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
