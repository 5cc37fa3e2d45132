/** The overview of agreement, card by card. */
@NullMarked
package org.tenfold.agreement.ui.dashboard;

import org.jspecify.annotations.NullMarked;
