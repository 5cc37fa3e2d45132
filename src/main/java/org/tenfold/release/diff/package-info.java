/** What differs between two releases. */
@NullMarked
package org.tenfold.release.diff;

import org.jspecify.annotations.NullMarked;
