/** How people get a release out of Tenfold. */
@NullMarked
package org.tenfold.release.ui.export;

import org.jspecify.annotations.NullMarked;
