/** Whether a name and a password belong together, and how often one may try. */
@NullMarked
package org.tenfold.account.signin;

import org.jspecify.annotations.NullMarked;
