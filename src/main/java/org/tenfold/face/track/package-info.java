/** One face followed from picture to picture. */
@NullMarked
package org.tenfold.face.track;

import org.jspecify.annotations.NullMarked;
