/** The whole server in a folder: written while people work, and made a server again. */
@ApplicationModule(
    allowedDependencies = {"annotation::log", "console", "error", "media", "transfer::table"})
@NullMarked
package org.tenfold.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
