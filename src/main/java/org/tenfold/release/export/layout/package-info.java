/** The layouts in which releases leave: which files there are and what stands in them. */
@NullMarked
package org.tenfold.release.export.layout;

import org.jspecify.annotations.NullMarked;
