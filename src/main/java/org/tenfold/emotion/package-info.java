/** The labels a clip can bear and the votes it got. Knows nothing of any other room. */
@NullMarked
package org.tenfold.emotion;

import org.jspecify.annotations.NullMarked;
