/** The command line: one class per command, without Spring, so that it starts at once. */
@ApplicationModule(
    allowedDependencies = {
      "account::cli",
      "agreement::cli",
      "annotation::cli",
      "backup::cli",
      "benchmark::cli",
      "clip::cli",
      "console",
      "error",
      "face::cli",
      "intake::cli",
      "job::cli",
      "media::cli",
      "release::cli",
      "training::cli",
      "transfer::cli",
      "worker"
    })
@NullMarked
package org.tenfold.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
