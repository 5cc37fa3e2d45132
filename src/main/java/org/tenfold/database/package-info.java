/** The embedded database kept alive, small and safe; PostgreSQL needs none of it. */
@ApplicationModule(allowedDependencies = {"logging"})
@NullMarked
package org.tenfold.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
