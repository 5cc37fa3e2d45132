/** A face turned upright, and a clip as the sixteen pictures a network sees. */
@NullMarked
package org.tenfold.face.align;

import org.jspecify.annotations.NullMarked;
