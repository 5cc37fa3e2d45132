/** Whole studies: which runs belong to one, and its tables. */
@NullMarked
package org.tenfold.benchmark.study;

import org.jspecify.annotations.NullMarked;
