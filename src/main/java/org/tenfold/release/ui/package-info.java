/** The pages of {@link org.tenfold.release}. They hold no rules. */
@NullMarked
package org.tenfold.release.ui;

import org.jspecify.annotations.NullMarked;
