/** Flat tables in Parquet, without a library (docs/decisions/0025). */
@NamedInterface("parquet")
@NullMarked
package org.tenfold.table.parquet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
