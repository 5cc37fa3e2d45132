/** Movies: checked before they are taken, kept by content, searched for shots and faces. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "database",
      "error",
      "job",
      "job::ui",
      "media",
      "persistence",
      "project",
      "project::quota",
      "project::setting",
      "web",
      "web::rest",
      "web::list",
      "web::settings",
      "worker"
    })
@NullMarked
package org.tenfold.movie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
