/** Tables that people hand in, as CSV or XLSX. Every complaint names file, line and column. */
@NullMarked
package org.tenfold.table;

import org.jspecify.annotations.NullMarked;
