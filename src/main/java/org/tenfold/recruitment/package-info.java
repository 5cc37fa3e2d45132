/** Participants who come by the link of a platform that recruits people. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::participants",
      "admission",
      "annotation",
      "audit",
      "error",
      "media",
      "persistence",
      "project",
      "reward",
      "scope",
      "table",
      "web",
      "web::field",
      "web::rest"
    })
@NullMarked
package org.tenfold.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
