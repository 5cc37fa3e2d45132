/** Runs of networks on a release, and the numbers that come of them. */
@NullMarked
package org.tenfold.benchmark;

import org.jspecify.annotations.NullMarked;
