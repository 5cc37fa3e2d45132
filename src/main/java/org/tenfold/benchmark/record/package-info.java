/** What made a run's numbers, so that it can be repeated and known again. */
@NullMarked
package org.tenfold.benchmark.record;

import org.jspecify.annotations.NullMarked;
