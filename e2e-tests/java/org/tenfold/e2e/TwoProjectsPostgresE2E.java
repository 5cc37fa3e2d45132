package org.tenfold.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;

class TwoProjectsPostgresE2E extends TwoProjectsE2E {
  @Override
  List<String> database() throws Exception {
    return LabellingData.on(EmbeddedPostgres.builder().start()); // ends with the JVM
  }

  @Override
  String profiles() {
    return "postgres,demo";
  }
}
