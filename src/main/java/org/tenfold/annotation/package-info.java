/** Slots and votes: exactly ten judgements a clip, by ten different people. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "clip",
      "clip::takedown",
      "console",
      "label",
      "error",
      "language",
      "movie",
      "persistence",
      "project",
      "project::setting",
      "scope",
      "statistics",
      "statistics::agreement",
      "table",
      "web",
      "web::list",
      "web::term",
      "web::rest",
      "web::settings"
    })
@NullMarked
package org.tenfold.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
