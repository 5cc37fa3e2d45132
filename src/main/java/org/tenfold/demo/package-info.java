/**
 * A project that a newcomer can walk through: bundled movies, clips cut by script, simulated
 * annotators.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "account::sessions",
      "annotation",
      "audit",
      "clip",
      "label",
      "error",
      "job",
      "media",
      "movie",
      "project"
    })
@NullMarked
package org.tenfold.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
