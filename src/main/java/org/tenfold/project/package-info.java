/** What a lab works on, with the rules that its clips and labels obey. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "error",
      "label",
      "persistence",
      "scope",
      "web",
      "web::settings"
    })
@NullMarked
package org.tenfold.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
