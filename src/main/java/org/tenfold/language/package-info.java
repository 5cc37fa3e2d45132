/** The languages that Tenfold speaks, and its words in them. */
@NullMarked
package org.tenfold.language;

import org.jspecify.annotations.NullMarked;
