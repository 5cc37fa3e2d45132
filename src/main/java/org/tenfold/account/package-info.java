/** People, their roles, how they are invited and how they sign in. */
@NullMarked
package org.tenfold.account;

import org.jspecify.annotations.NullMarked;
