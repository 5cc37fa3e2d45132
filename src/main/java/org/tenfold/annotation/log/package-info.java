/** All that was done about a clip, in order and sealed by hashes. */
@NullMarked
package org.tenfold.annotation.log;

import org.jspecify.annotations.NullMarked;
