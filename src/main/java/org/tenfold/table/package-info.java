/** Tables that people hand in, as CSV or XLSX. Every complaint names file, line and column. */
@ApplicationModule(allowedDependencies = {"error"})
@NullMarked
package org.tenfold.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
