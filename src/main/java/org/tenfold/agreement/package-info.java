/** What the votes say together: agreement, labels, distributions. */
@NullMarked
package org.tenfold.agreement;

import org.jspecify.annotations.NullMarked;
