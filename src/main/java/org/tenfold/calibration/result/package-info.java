/** What a round came to, as pure functions of its votes. */
@NullMarked
package org.tenfold.calibration.result;

import org.jspecify.annotations.NullMarked;
