/** Personal keys for programs. */
@NullMarked
package org.tenfold.account.token;

import org.jspecify.annotations.NullMarked;
