/** What predictions are worth. */
@NullMarked
package org.tenfold.benchmark.score;

import org.jspecify.annotations.NullMarked;
