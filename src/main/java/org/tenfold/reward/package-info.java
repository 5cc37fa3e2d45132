/** What annotators and collectors earn: rules with versions and an append-only ledger. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "annotation",
      "annotation::rule",
      "annotation::ui",
      "audit",
      "label",
      "error",
      "language",
      "persistence",
      "project",
      "table",
      "web",
      "web::settings"
    })
@NullMarked
package org.tenfold.reward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
