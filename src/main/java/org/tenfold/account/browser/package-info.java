/** In which browsers somebody is signed in. */
@NullMarked
package org.tenfold.account.browser;

import org.jspecify.annotations.NullMarked;
