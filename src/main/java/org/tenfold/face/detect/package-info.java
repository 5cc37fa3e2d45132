/** Where faces are in one picture. */
@NullMarked
package org.tenfold.face.detect;

import org.jspecify.annotations.NullMarked;
