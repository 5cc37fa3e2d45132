/** How this server does: for whoever runs it. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "agreement",
      "annotation",
      "annotation::log",
      "audit",
      "database",
      "error",
      "inbox",
      "job",
      "logging",
      "media",
      "movie",
      "persistence",
      "project",
      "project::quota",
      "statistics",
      "statistics::agreement",
      "web",
      "web::rest"
    })
@NullMarked
package org.tenfold.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
