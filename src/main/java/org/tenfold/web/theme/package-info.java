/** Light, dark, or as the system has it. */
@NamedInterface("theme")
@NullMarked
package org.tenfold.web.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
