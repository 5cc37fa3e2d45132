/** What a video is, before it is taken. */
@NullMarked
package org.tenfold.media.probe;

import org.jspecify.annotations.NullMarked;
