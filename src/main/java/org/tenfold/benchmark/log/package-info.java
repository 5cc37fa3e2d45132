/** What the training of a run said on its way. */
@NullMarked
package org.tenfold.benchmark.log;

import org.jspecify.annotations.NullMarked;
