/** Studies, runs and what may be said of them, for programs. */
@NullMarked
package org.tenfold.benchmark.rest;

import org.jspecify.annotations.NullMarked;
