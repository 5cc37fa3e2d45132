/** People, their roles, how they are invited and how they sign in. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "console",
      "error",
      "language",
      "mail",
      "persistence",
      "scope",
      "table",
      "web",
      "web::field",
      "web::list",
      "web::rest",
      "web::settings"
    })
@NullMarked
package org.tenfold.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
