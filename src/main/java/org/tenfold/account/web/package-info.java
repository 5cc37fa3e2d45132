/** Signing in and staying signed in, by page and by token. */
@NullMarked
package org.tenfold.account.web;

import org.jspecify.annotations.NullMarked;
