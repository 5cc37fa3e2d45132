/** What the pages of a project's settings share. */
@NamedInterface("settings")
@NullMarked
package org.tenfold.web.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
