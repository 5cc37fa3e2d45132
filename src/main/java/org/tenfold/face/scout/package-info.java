/** A film searched for shots and faces, before anybody cuts it. */
@NullMarked
package org.tenfold.face.scout;

import org.jspecify.annotations.NullMarked;
