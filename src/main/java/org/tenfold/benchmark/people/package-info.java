/** A run beside the people who judged its clips. */
@NullMarked
package org.tenfold.benchmark.people;

import org.jspecify.annotations.NullMarked;
