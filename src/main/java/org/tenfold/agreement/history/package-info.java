/** What the figures were at a moment gone by. */
@NullMarked
package org.tenfold.agreement.history;

import org.jspecify.annotations.NullMarked;
