/** The divisions of a release into folds: how even they are, what leaks, and how one is added. */
@NullMarked
package org.tenfold.release.ui.folds;

import org.jspecify.annotations.NullMarked;
