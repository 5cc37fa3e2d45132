package org.tenfold.e2e;

import java.util.List;

class TwoProjectsH2E2E extends TwoProjectsE2E {
  @Override
  List<String> database() {
    return List.of();
  }

  @Override
  String profiles() {
    return "demo";
  }
}
