/** The vote log as a page and as files. */
@NullMarked
package org.tenfold.annotation.ui.log;

import org.jspecify.annotations.NullMarked;
