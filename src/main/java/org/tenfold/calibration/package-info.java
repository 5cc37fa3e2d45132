/**
 * Calibration rounds: a group judges the same clips, talks about what all said, and judges again;
 * beside the ten votes.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "agreement",
      "agreement::ui",
      "annotation",
      "annotation::ui",
      "clip",
      "clip::ui",
      "error",
      "label",
      "language",
      "movie",
      "persistence",
      "project",
      "statistics",
      "statistics::agreement",
      "statistics::bootstrap",
      "web"
    })
@NullMarked
package org.tenfold.calibration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
