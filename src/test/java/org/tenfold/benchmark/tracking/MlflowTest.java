package org.tenfold.benchmark.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/** What a server of MLflow hears, and what happens while it is away. */
@ExtendWith(OutputCaptureExtension.class)
class MlflowTest extends ServerTest {
  private static final String SECRET = "a-token-that-nobody-reads";

  @Autowired private BenchmarkService benchmarks;
  @Autowired private ReleaseService releases;
  @Autowired private JdbcClient jdbc;

  private MlflowServer server;
  private UUID run;

  @BeforeEach
  void oneFinishedRun() throws IOException {
    server = new MlflowServer();
    jdbc.sql("update benchmark_run set finished_at = null").update();
    run = aFinishedRun();
  }

  @AfterEach
  void close() {
    jdbc.sql("update benchmark_run set finished_at = null").update();
    server.close();
  }

  private UUID aFinishedRun() {
    PersonId admin = given.a(Role.ADMIN);
    UUID release = UUID.randomUUID();
    jdbc.sql(
            """
            insert into release (id, project_id, name, panel, votes_per_clip, label_threshold, folds, content_hash,
              clips, labelled, created_by)
            values (:id, :project, :name, 'HUMAN', 10, 6, 5, 'a hash of twelve or more', 0, 0, :by)
            """)
        .param("id", release)
        .param("project", given.aProject().id().value())
        .param("name", release.toString())
        .param("by", admin.value())
        .update();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, spec, created_by, finished_at)
            values (:id, :release, '{"loss": {"kind": "ec-stfl", "lambda": 3}}', :by, current_timestamp)
            """)
        .param("id", id)
        .param("release", release)
        .param("by", admin.value())
        .update();
    for (int epoch = 1; epoch <= 2; epoch++) {
      jdbc.sql("insert into run_epoch (run_id, fold, epoch, loss) values (:run, 1, :epoch, :loss)")
          .param("run", id)
          .param("epoch", epoch)
          .param("loss", 2.5 / epoch)
          .update();
    }
    for (int clip = 1; clip <= 4; clip++) {
      jdbc.sql(
              """
              insert into run_prediction (run_id, number, fold, label, prediction, p1, p2, p3, p4, p5, p6, p7)
              values (:run, :clip, :fold, 1, :said, 1, 0, 0, 0, 0, 0, 0)
              """)
          .param("run", id)
          .param("clip", clip)
          .param("fold", 1 + clip % 2)
          .param("said", clip < 4 ? 1 : 2)
          .update();
    }
    return id;
  }

  private MlflowMirror mirror(String url) {
    return mirror(url, Duration.ofSeconds(30));
  }

  private MlflowMirror mirror(String url, Duration timeout) {
    MlflowSettings settings = new MlflowSettings(url, "a lab's", SECRET, "", "", timeout);
    return new MlflowMirror(settings, benchmarks, releases);
  }

  @Test
  void aFinishedRunIsToldOnceWithItsSettingsAndNumbers(CapturedOutput log) {
    MlflowMirror mirror = mirror(server.url() + "/");

    mirror.tellAll();

    assertThat(server.calls)
        .containsExactly(
            "GET experiments/get-by-name",
            "POST experiments/create",
            "POST runs/search",
            "POST runs/create",
            "POST runs/log-batch",
            "POST runs/log-batch",
            "POST runs/update");
    assertThat(server.authorizations).containsOnly("Bearer " + SECRET);
    MlflowServer.ToldRun told = server.runs.get("run1");
    assertThat(told.name).isEqualTo("C3D · EC-STFL (λ = 3) · seed 1");
    assertThat(told.status).isEqualTo("FINISHED");
    assertThat(told.tags.get("tenfold.run")).startsWith(run + "@");
    assertThat(told.tags.get("tenfold.release_sha256")).isEqualTo("a hash of twelve or more");
    assertThat(told.params).containsEntry("loss.lambda", "3.0").containsEntry("steps.batch", "24");
    assertThat(values(told, "fold-1/loss/training")).containsExactly(2.5, 1.25);
    assertThat(values(told, "test/war").getFirst()).isCloseTo(0.75, within(1e-12));
    assertThat(told.end).isGreaterThanOrEqualTo(told.start);

    mirror.tellAll();
    assertThat(server.calls).as("nothing new").hasSize(7);
    mirror(server.url()).tellAll();
    assertThat(server.runs).as("after a restart").hasSize(1);
    assertThat(log.getAll()).doesNotContain(SECRET);
  }

  @Test
  void whatAServerMissesWhileItIsAwayIsToldLater(CapturedOutput log) {
    MlflowMirror mirror = mirror(server.url());
    server.broken = "runs/log-batch";
    mirror.tellAll();
    assertThat(server.runs.get("run1").status).isEqualTo("RUNNING");
    assertThat(log.getAll())
        .contains("The MLflow server at localhost answers runs/log-batch with status 500");

    server.broken = "";
    mirror.tellAll();

    assertThat(server.runs).as("the one that was begun").hasSize(1);
    assertThat(server.runs.get("run1").status).isEqualTo("FINISHED");
  }

  @Test
  void nobodyWaitsForAServerThatIsSlowOrGone() {
    server.pause = Duration.ofSeconds(5);
    long begin = System.nanoTime();
    mirror(server.url(), Duration.ofMillis(400)).tellAll();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    assertThat(server.runs).isEmpty();

    String gone = server.url();
    server.close();
    mirror(gone).tellAll();
    assertThat(benchmarks.find(new org.tenfold.benchmark.RunId(run)).orElseThrow().finishedAt())
        .isPresent();
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutSayingIt(CapturedOutput log) {
    mirror("http://me:" + SECRET + "@localhost:1").tellAll();
    mirror("ftp://localhost").tellAll();
    mirror("").tellAll();

    assertThat(server.calls).isEmpty();
    assertThat(log.getAll())
        .contains("tenfold.mlflow.url must be an address of http or https")
        .doesNotContain(SECRET);
  }

  private static List<Double> values(MlflowServer.ToldRun run, String key) {
    return run.metrics.stream()
        .filter(metric -> metric.get("key").asString().equals(key))
        .map(metric -> metric.get("value"))
        .map(JsonNode::asDouble)
        .toList();
  }
}
