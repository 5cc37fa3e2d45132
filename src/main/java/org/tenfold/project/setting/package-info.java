/** How the settings of a project came to be what they are. */
@NamedInterface("setting")
@NullMarked
package org.tenfold.project.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
