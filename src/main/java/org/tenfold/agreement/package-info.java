/** What the votes say together: kappa, distributions, labels, durations. */
@NullMarked
package org.tenfold.agreement;

import org.jspecify.annotations.NullMarked;
