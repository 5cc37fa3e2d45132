/** The pages of {@link org.tenfold.agreement}. They hold no rules. */
@NullMarked
package org.tenfold.agreement.ui;

import org.jspecify.annotations.NullMarked;
