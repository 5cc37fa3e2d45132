/** What was known of a release's votes when it was frozen: hours, pay, who judged, corrections. */
@NullMarked
package org.tenfold.release.origin;

import org.jspecify.annotations.NullMarked;
