/** What programs elsewhere are told of: signed, kept until they have taken it, one project each. */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "error",
      "inbox",
      "mail",
      "persistence",
      "scope",
      "web",
      "web::field",
      "web::rest",
      "web::settings"
    })
@NullMarked
package org.tenfold.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
