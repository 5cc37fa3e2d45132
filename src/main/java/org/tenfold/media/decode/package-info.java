/** The only way to FFmpeg: videos picture by picture. */
@NullMarked
package org.tenfold.media.decode;

import org.jspecify.annotations.NullMarked;
