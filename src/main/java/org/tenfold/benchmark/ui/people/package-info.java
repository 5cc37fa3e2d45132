/** The pages that lay a run beside the people who judged its clips. */
@NullMarked
package org.tenfold.benchmark.ui.people;

import org.jspecify.annotations.NullMarked;
