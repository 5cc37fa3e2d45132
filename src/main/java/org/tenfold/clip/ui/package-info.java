/** The curator's checks: clips checked before anyone votes on them. */
@NullMarked
package org.tenfold.clip.ui;

import org.jspecify.annotations.NullMarked;
