/** Tables, columns and rows as lines of JSON, read from the database's own catalogue. */
@NamedInterface("table")
@NullMarked
package org.tenfold.transfer.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
