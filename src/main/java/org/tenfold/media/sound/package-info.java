/** The sound of a clip. */
@NullMarked
package org.tenfold.media.sound;

import org.jspecify.annotations.NullMarked;
