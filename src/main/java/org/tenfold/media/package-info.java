/** FFmpeg behind safe doors, and the store of films and clips. Knows nothing of who uses them. */
@NullMarked
package org.tenfold.media;

import org.jspecify.annotations.NullMarked;
