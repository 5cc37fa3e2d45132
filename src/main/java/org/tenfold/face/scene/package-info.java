/** A video searched for shots and faces, before anybody cuts it. */
@NullMarked
package org.tenfold.face.scene;

import org.jspecify.annotations.NullMarked;
