/** The pages of {@link org.tenfold.calibration}. They hold no rules. */
@NullMarked
package org.tenfold.calibration.ui;

import org.jspecify.annotations.NullMarked;
