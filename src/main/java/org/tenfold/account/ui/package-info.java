/** The pages of {@link org.tenfold.account}. They hold no rules. */
@NullMarked
package org.tenfold.account.ui;

import org.jspecify.annotations.NullMarked;
