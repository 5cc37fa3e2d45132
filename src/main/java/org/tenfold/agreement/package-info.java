/** What the votes say together: kappa, distributions, labels, durations. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::lists",
      "annotation",
      "clip",
      "clip::takedown",
      "clip::ui",
      "clip::face",
      "clip::faces-ui",
      "console",
      "label",
      "error",
      "intake",
      "movie",
      "project",
      "project::setting",
      "project::ui",
      "reward",
      "scope",
      "statistics",
      "statistics::agreement",
      "statistics::bootstrap",
      "statistics::classification",
      "statistics::planning",
      "statistics::reliability",
      "table",
      "truth",
      "web",
      "web::address",
      "web::matrix",
      "web::list",
      "web::term",
      "web::rest",
      "web::settings"
    })
@NullMarked
package org.tenfold.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
