/** All rows of a database as of one moment, and an empty database filled with them. */
@NullMarked
package org.tenfold.backup.database;

import org.jspecify.annotations.NullMarked;
