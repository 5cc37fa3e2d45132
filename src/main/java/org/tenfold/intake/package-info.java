/**
 * Votes that labs already have: files are read, checked in a dry run, and kept as imported sets. An
 * imported set has no movie behind it and never mixes with slots, votes and clips of our own.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "console",
      "dfew",
      "dfew::list",
      "label",
      "error",
      "media",
      "persistence",
      "project",
      "scope",
      "table",
      "web"
    })
@NullMarked
package org.tenfold.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
