/** Who people are at another server that signs them in. */
@NullMarked
package org.tenfold.account.identity;

import org.jspecify.annotations.NullMarked;
