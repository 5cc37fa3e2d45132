/** How this server does: for whoever runs it. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "agreement",
      "database",
      "error",
      "job",
      "logging",
      "media",
      "project",
      "statistics::agreement",
      "web",
      "web::rest"
    })
@NullMarked
package org.tenfold.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
