/** Films: checked at the door, kept by content, watched at the collector's desk. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "error",
      "job",
      "job::ui",
      "language",
      "media",
      "project",
      "web",
      "worker"
    })
@NullMarked
package org.tenfold.movie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
