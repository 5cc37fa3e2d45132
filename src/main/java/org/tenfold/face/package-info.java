/**
 * From a clip to what a network sees: a fixed number of small square pictures. For now the square
 * is the middle of the picture; finding, following and aligning the face comes with a later issue.
 */
@NullMarked
package org.tenfold.face;

import org.jspecify.annotations.NullMarked;
