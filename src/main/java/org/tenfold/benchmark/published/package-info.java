/** What others have published, beside our own numbers and never among them. */
@NullMarked
package org.tenfold.benchmark.published;

import org.jspecify.annotations.NullMarked;
