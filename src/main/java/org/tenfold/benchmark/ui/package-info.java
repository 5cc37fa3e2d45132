/** The pages of {@link org.tenfold.benchmark}. They hold no rules. */
@NullMarked
package org.tenfold.benchmark.ui;

import org.jspecify.annotations.NullMarked;
