/** What every command needs: tables, JSON, progress, and plain words for errors. */
@ApplicationModule(allowedDependencies = {"error", "label", "scope", "statistics", "worker"})
@NullMarked
package org.tenfold.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
