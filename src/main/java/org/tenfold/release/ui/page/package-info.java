/** The page of one release, and what stands behind its numbers. */
@NullMarked
package org.tenfold.release.ui.page;

import org.jspecify.annotations.NullMarked;
