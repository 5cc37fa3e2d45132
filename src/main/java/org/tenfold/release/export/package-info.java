/** Releases as files that others read: what is written, and where to. */
@NullMarked
package org.tenfold.release.export;

import org.jspecify.annotations.NullMarked;
