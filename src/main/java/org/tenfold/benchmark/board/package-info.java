/** Who stands where on a release, and what cannot be told apart. */
@NullMarked
package org.tenfold.benchmark.board;

import org.jspecify.annotations.NullMarked;
