/** What administrators see of the media store. */
@NullMarked
package org.tenfold.media.ui;

import org.jspecify.annotations.NullMarked;
