/** Which rows of which tables belong to a project, read from the database's own catalogue. */
@NullMarked
package org.tenfold.transfer.table;

import org.jspecify.annotations.NullMarked;
