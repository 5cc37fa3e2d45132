/** The embedded database kept alive, small and safe; PostgreSQL needs none of it. */
@NullMarked
package org.tenfold.database;

import org.jspecify.annotations.NullMarked;
