/** All numbers of a release in one value, from which its page, its card and its papers are made. */
@NullMarked
package org.tenfold.release.summary;

import org.jspecify.annotations.NullMarked;
