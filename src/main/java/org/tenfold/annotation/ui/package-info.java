/** The pages of {@link org.tenfold.annotation}. They hold no rules. */
@NullMarked
package org.tenfold.annotation.ui;

import org.jspecify.annotations.NullMarked;
