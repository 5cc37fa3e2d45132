/** Flat tables in Parquet, without a library (docs/decisions/0025). */
@NullMarked
package org.tenfold.release.export.parquet;

import org.jspecify.annotations.NullMarked;
