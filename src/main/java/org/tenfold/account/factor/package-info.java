/** A second factor beside the password: codes by time, and codes for when the app is lost. */
@NullMarked
package org.tenfold.account.factor;

import org.jspecify.annotations.NullMarked;
