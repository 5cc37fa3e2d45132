/** How this server does: for whoever runs it. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "database",
      "error",
      "job",
      "logging",
      "project",
      "web",
      "web::rest"
    })
@NullMarked
package org.tenfold.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
