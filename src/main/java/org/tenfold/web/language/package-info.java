/** In which language a page speaks. */
@NullMarked
package org.tenfold.web.language;

import org.jspecify.annotations.NullMarked;
