/** The check of clips before anyone votes on them. */
@NullMarked
package org.tenfold.clip.ui.check;

import org.jspecify.annotations.NullMarked;
