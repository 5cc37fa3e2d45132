package org.tenfold;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module knows only what its package-info allows, pages and commands included. */
class ModulesTest {
  @Test
  void noModuleKnowsMoreThanItMay() {
    ApplicationModules.of("org.tenfold").verify();
  }
}
