/** The only way to an account. */
@NullMarked
package org.tenfold.account.invitation;

import org.jspecify.annotations.NullMarked;
