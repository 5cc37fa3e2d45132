/** Notices by mail. */
@NullMarked
package org.tenfold.inbox.digest;

import org.jspecify.annotations.NullMarked;
