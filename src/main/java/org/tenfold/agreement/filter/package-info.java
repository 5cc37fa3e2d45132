/** Which clips a page counts, and in what order it shows them. */
@NullMarked
package org.tenfold.agreement.filter;

import org.jspecify.annotations.NullMarked;
