/** The page that sets the label rule. */
@NullMarked
package org.tenfold.agreement.ui.rule;

import org.jspecify.annotations.NullMarked;
