/** What people are told of: notices in the app and by mail, each to those whom it concerns. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::ui",
      "agreement",
      "annotation",
      "calibration",
      "clip",
      "database",
      "discussion",
      "error",
      "job",
      "language",
      "mail",
      "movie",
      "persistence",
      "project",
      "scope",
      "statistics",
      "statistics::agreement",
      "transfer",
      "web"
    })
@NullMarked
package org.tenfold.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
