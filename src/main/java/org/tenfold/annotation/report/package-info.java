/** Annotators in figures, for curators. */
@NullMarked
package org.tenfold.annotation.report;

import org.jspecify.annotations.NullMarked;
