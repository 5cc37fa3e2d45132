/** Pages of clips: what comes in, what is taken down, and what other pages show of them. */
@NullMarked
package org.tenfold.clip.ui;

import org.jspecify.annotations.NullMarked;
