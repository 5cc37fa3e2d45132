/** A project as one file, whole, and from the file into another server. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "annotation",
      "annotation::log",
      "audit",
      "console",
      "error",
      "label",
      "media",
      "project",
      "release"
    })
@NullMarked
package org.tenfold.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
