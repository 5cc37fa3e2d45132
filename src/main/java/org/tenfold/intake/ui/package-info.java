/** The page on which a file is checked and imported. */
@NullMarked
package org.tenfold.intake.ui;

import org.jspecify.annotations.NullMarked;
