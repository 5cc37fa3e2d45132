package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final int ANNOTATORS = Integer.getInteger("labelling.annotators", 32);
  private static final int CLIPS = Integer.getInteger("labelling.clips", 9_000);
  private static final Duration RUSH =
      Duration.ofSeconds(Integer.getInteger("labelling.quarter", 45));
  private static final List<Duration> PACES =
      List.of(Duration.ofMillis(160), Duration.ofSeconds(1));

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
    try (TenfoldServer server = TenfoldServer.startForHours(data, more)) {
      URI address = URI.create(server.address());
      List<LabellingCrowd.Judgement> rush = new ArrayList<>();
      for (int quarter = 1; quarter <= 4; quarter++) {
        rush = judged(address, secrets, RUSH, Duration.ZERO);
        report(database + ", as quickly as answered, quarter " + quarter, rush);
      }
      assertThat(rush).isNotEmpty();
      for (Duration pace : PACES) {
        List<LabellingCrowd.Judgement> paced =
            judged(address, secrets, Duration.ofSeconds(20), pace);
        report(database + ", one clip in " + pace.toMillis() + " ms each", paced);
      }
    }
  }

  private static List<LabellingCrowd.Judgement> judged(
      URI server, List<String> secrets, Duration length, Duration pace) throws Exception {
    LabellingCrowd crowd = new LabellingCrowd(server);
    crowd.judgeFor(length, secrets, pace);
    assertThat(crowd.refused()).isZero();
    assertThat(crowd.acknowledged()).hasSameSizeAs(crowd.judgements());
    return crowd.judgements();
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
    return LoadFigures.millis(judgements.stream().mapToLong(time).sorted().toArray(), quantile);
  }
}
