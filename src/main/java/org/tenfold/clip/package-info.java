/**
 * Clips: cut from a movie to the frame, at most so many a movie, and checked before anyone votes on
 * them.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "console",
      "label",
      "error",
      "face",
      "job",
      "job::ui",
      "media",
      "movie",
      "movie::ui",
      "persistence",
      "project",
      "scope",
      "table",
      "web",
      "web::list",
      "worker"
    })
@NullMarked
package org.tenfold.clip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
