package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast can a crowd vote? 32 annotators by HTTP against the packaged jar, on one database and
 * then the other; see docs/benchmarks/labelling.md. It runs only when it is asked for.
 */
class LabellingBenchmark {
  private static final int ANNOTATORS = 32;
  private static final int CLIPS = Integer.getInteger("tenfold.load.clips", 4_000);

  @TempDir private Path folder;

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    measure("H2", List.of());
  }

  @Test
  void onPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      measure("PostgreSQL", LabellingData.on(postgres));
    }
  }

  private void measure(String database, List<String> more) throws Exception {
    Path data = folder.resolve("data");
    List<String> secrets = new LabellingData(data, more).prepare(CLIPS, ANNOTATORS);
    try (TenfoldServer server = TenfoldServer.start(data, more)) {
      LabellingCrowd crowd = new LabellingCrowd(URI.create(server.address()));
      crowd.judgeAll(secrets, 1, false);
      assertThat(crowd.acknowledged()).hasSize(10 * CLIPS);
      List<LabellingCrowd.Judgement> all = crowd.judgements();
      for (int quarter = 0; quarter < 4; quarter++) {
        report(
            database + ", quarter " + (1 + quarter),
            all.subList(quarter * all.size() / 4, (quarter + 1) * all.size() / 4));
      }
    }
  }

  /** The first quarter is the server's warming up: its code is still being compiled. */
  private static void report(String part, List<LabellingCrowd.Judgement> judgements) {
    double seconds = (judgements.getLast().end() - judgements.getFirst().end()) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d votes, %.0f votes/s; claim p50 %.1f p95 %.1f ms; vote p50 %.1f p95 %.1f ms; "
            + "claim+vote p50 %.1f p95 %.1f ms%n",
        part,
        judgements.size(),
        judgements.size() / seconds,
        millis(judgements, 0.5, LabellingCrowd.Judgement::claim),
        millis(judgements, 0.95, LabellingCrowd.Judgement::claim),
        millis(judgements, 0.5, LabellingCrowd.Judgement::vote),
        millis(judgements, 0.95, LabellingCrowd.Judgement::vote),
        millis(judgements, 0.5, each -> each.claim() + each.vote()),
        millis(judgements, 0.95, each -> each.claim() + each.vote()));
  }

  private static double millis(
      List<LabellingCrowd.Judgement> judgements,
      double quantile,
      ToLongFunction<LabellingCrowd.Judgement> time) {
    long[] sorted = judgements.stream().mapToLong(time).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
  }
}
