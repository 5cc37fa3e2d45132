/** What runs left for figures in the media store: features, and how probable true labels were. */
@NullMarked
package org.tenfold.benchmark.trace;

import org.jspecify.annotations.NullMarked;
