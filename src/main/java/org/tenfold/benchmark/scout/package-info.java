/** A run that looks where movies may show wanted emotions, and what bias that brings. */
@NullMarked
package org.tenfold.benchmark.scout;

import org.jspecify.annotations.NullMarked;
