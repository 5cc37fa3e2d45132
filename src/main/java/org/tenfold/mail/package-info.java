/** Mail that Tenfold sends: kept until the mail server has taken it. */
@ApplicationModule(allowedDependencies = {"error", "language", "persistence"})
@NullMarked
package org.tenfold.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
