/** What annotators and curators say to one another about a clip, closed to other annotators. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "annotation",
      "annotation::ui",
      "clip",
      "clip::ui",
      "error",
      "language",
      "persistence",
      "project",
      "web"
    })
@NullMarked
package org.tenfold.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
