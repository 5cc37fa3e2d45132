/** Looks now and then at what nobody tells of: kappa and the disk. */
@NullMarked
package org.tenfold.inbox.watch;

import org.jspecify.annotations.NullMarked;
