/**
 * Who may label: background, consent, guidelines, a training round and a qualification test, each
 * only where the project asks for it.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "annotation",
      "annotation::rule",
      "annotation::ui",
      "audit",
      "clip",
      "clip::ui",
      "label",
      "error",
      "language",
      "persistence",
      "project",
      "project::setting",
      "scope",
      "web",
      "web::term",
      "web::settings"
    })
@NullMarked
package org.tenfold.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
