/** Frozen sets of clips with their votes, labels and folds, and the formats they leave in. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "agreement",
      "annotation",
      "clip",
      "clip::face",
      "clip::scout",
      "console",
      "dfew",
      "emotion",
      "error",
      "face",
      "job",
      "job::ui",
      "media",
      "persistence",
      "project",
      "table",
      "web",
      "worker"
    })
@NullMarked
package org.tenfold.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
