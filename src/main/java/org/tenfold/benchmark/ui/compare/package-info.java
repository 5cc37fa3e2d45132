/** Configurations of one release side by side. */
@NullMarked
package org.tenfold.benchmark.ui.compare;

import org.jspecify.annotations.NullMarked;
