/** Frozen sets of clips with their votes, labels and folds, and the formats they leave in. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "admission",
      "agreement",
      "agreement::figures",
      "agreement::table",
      "annotation",
      "audit",
      "clip",
      "clip::face",
      "clip::scout",
      "clip::takedown",
      "clip::ui",
      "console",
      "dfew",
      "dfew::leakage",
      "dfew::list",
      "document",
      "label",
      "error",
      "face",
      "intake",
      "job",
      "job::ui",
      "language",
      "media",
      "movie",
      "persistence",
      "project",
      "scope",
      "reward",
      "statistics",
      "statistics::agreement",
      "statistics::bootstrap",
      "statistics::classification",
      "statistics::comparison",
      "table",
      "table::parquet",
      "web",
      "web::term",
      "web::rest",
      "worker"
    })
@NullMarked
package org.tenfold.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
