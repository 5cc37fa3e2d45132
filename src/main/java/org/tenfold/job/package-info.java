/**
 * Background work that people can watch, cancel and retry; it survives a restart of the
 * application.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "console",
      "database",
      "error",
      "logging",
      "persistence",
      "scope",
      "web",
      "web::rest",
      "worker"
    })
@NullMarked
package org.tenfold.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
