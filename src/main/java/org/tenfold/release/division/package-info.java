/** The divisions that were added to a release. */
@NullMarked
package org.tenfold.release.division;

import org.jspecify.annotations.NullMarked;
