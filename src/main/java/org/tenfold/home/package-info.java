/** The overview: how far the dataset is on its way, and what to do next. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "admission",
      "agreement",
      "annotation",
      "benchmark",
      "clip",
      "demo",
      "discussion",
      "inbox",
      "inbox::ui",
      "label",
      "job",
      "job::ui",
      "movie",
      "operation::check",
      "project",
      "release",
      "scope",
      "statistics",
      "statistics::agreement",
      "web",
      "web::rest",
      "web::settings",
      "web::term",
      "web::theme"
    })
@NullMarked
package org.tenfold.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
