/** Hears what features do, and says who is told of it. */
@NullMarked
package org.tenfold.inbox.news;

import org.jspecify.annotations.NullMarked;
