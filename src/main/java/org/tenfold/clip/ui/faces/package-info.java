/** Curators look at the faces of clips, and mend what was found. */
@NamedInterface("faces-ui")
@NullMarked
package org.tenfold.clip.ui.faces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
