/** Runs of networks on a release, and the numbers that come of them. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::lists",
      "agreement",
      "agreement::ui",
      "clip",
      "clip::scout",
      "clip::takedown",
      "console",
      "dfew",
      "dfew::list",
      "document",
      "label",
      "error",
      "face",
      "job",
      "job::ui",
      "media",
      "movie",
      "persistence",
      "project",
      "scope",
      "release",
      "release::ui",
      "statistics",
      "statistics::agreement",
      "statistics::bootstrap",
      "statistics::classification",
      "statistics::comparison",
      "statistics::projection",
      "table",
      "table::parquet",
      "training",
      "training::loss",
      "training::network",
      "training::predict",
      "training::trace",
      "truth",
      "web",
      "web::address",
      "web::matrix",
      "web::list",
      "web::term",
      "web::rest",
      "worker"
    })
@NullMarked
package org.tenfold.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
