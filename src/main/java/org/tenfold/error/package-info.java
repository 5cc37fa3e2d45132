/**
 * What goes wrong with an input or with the world outside: told to people, never a fault of ours.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.tenfold.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
