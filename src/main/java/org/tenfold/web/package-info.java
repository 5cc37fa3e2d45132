/** Pieces of pages that every module may use: chart, header, tiles, badges, messages. */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "label",
      "error",
      "language",
      "logging",
      "scope",
      "statistics"
    })
@NullMarked
package org.tenfold.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
