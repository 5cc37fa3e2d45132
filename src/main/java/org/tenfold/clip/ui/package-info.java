/** The pages of {@link org.tenfold.clip}. They hold no rules. */
@NullMarked
package org.tenfold.clip.ui;

import org.jspecify.annotations.NullMarked;
