/** The web application as a process: how it starts, and why it does not. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "console",
      "database",
      "demo",
      "error",
      "face",
      "language",
      "logging",
      "media",
      "media::store",
      "project",
      "scope"
    })
@NullMarked
package org.tenfold.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
