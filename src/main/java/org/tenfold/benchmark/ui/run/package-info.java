/** The pages of one run, card by card. They hold no rules. */
@NullMarked
package org.tenfold.benchmark.ui.run;

import org.jspecify.annotations.NullMarked;
