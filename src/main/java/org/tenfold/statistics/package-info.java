/** Agreement and accuracy as pure functions. Knows nothing of emotions, clips or any other room. */
@NullMarked
package org.tenfold.statistics;

import org.jspecify.annotations.NullMarked;
