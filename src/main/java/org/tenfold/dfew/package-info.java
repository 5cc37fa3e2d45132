/** DFEW's files and folds: tables of votes, lists of labels, splits. Pure. */
@ApplicationModule(allowedDependencies = {"label", "error", "table"})
@NullMarked
package org.tenfold.dfew;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
