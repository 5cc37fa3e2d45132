/**
 * Work that must not run in the web JVM. A job starts this very program again as a child with a
 * command line, reads its events, and survives whatever happens to it: native crash, lack of
 * memory, kill -9.
 */
@ApplicationModule(allowedDependencies = {"error", "launch", "scope"})
@NullMarked
package org.tenfold.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
