/** Squares of labels or people: one component for all of them. */
@NamedInterface("matrix")
@NullMarked
package org.tenfold.web.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
