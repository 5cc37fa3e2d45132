/** A new password for somebody who has lost theirs. */
@NullMarked
package org.tenfold.account.reset;

import org.jspecify.annotations.NullMarked;
