/** The pages of clips: all of them, one of them, a gallery. */
@NullMarked
package org.tenfold.agreement.ui.clips;

import org.jspecify.annotations.NullMarked;
