package org.tenfold.benchmark.newclip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.predict.Predicted;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.ui.NewClipsView;
import org.tenfold.cli.CommandRun;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.StoredMessage;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobService;
import org.tenfold.media.MediaStore;
import org.tenfold.media.TestVideos;
import org.tenfold.testing.PageTest;
import org.tenfold.training.TinyDataset;
import tools.jackson.databind.node.ObjectNode;

/** Clips that somebody hands in on a run's page. */
@Tag("slow")
class NewClipsTest extends PageTest {
  @Autowired private PredictionRequests requests;
  @Autowired private PredictClipsJob job;
  @Autowired private RunStore runs;
  @Autowired private MediaStore store;
  @Autowired private JobService jobs;
  @Autowired private JdbcClient jdbc;

  @TempDir Path folder;

  private PersonId admin;

  /** A finished run without predictions is none that other pages can count. */
  @AfterEach
  void reopen() {
    jdbc.sql("update benchmark_run set finished_at = null").update();
  }

  private RunId aRun(boolean finished) {
    admin = given.a(Role.ADMIN);
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
            values (:id, :release, :spec, :by, case when :finished then current_timestamp end)
            """)
        .param("id", id)
        .param("release", release)
        .param("by", admin.value())
        .param("finished", finished)
        .param("spec", "{\"network\": {\"width\": 2}, \"input\": {\"size\": 16}}")
        .update();
    return new RunId(id);
  }

  private Map<String, Path> files(String... names) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(
          name, Files.writeString(Files.createTempFile(folder, "clip", null), "bytes of " + name));
    }
    return files;
  }

  @Test
  void theNetworksAreAskedInAJobAndTheAnswerStandsOnThePage() throws IOException {
    RunId run = aRun(true);
    train(run);
    Map<String, Path> given = files("=no video.txt");
    Path video = Files.createTempFile(folder, "clip", null);
    Files.delete(video);
    Files.copy(TestVideos.path("pyfeat_single_face.mp4"), video);
    given.put("a face.mp4", video);

    UUID asked = requests.ask(run, given, admin);
    assertThat(requests.find(asked).orElseThrow().answer()).isEmpty();
    assertThat(StoredMessage.read(jobs.latestFor(asked).orElseThrow().title()).english())
        .isEqualTo("Judge 2 new clips by C3D, softmax · seed 1");
    job.run(jobs.latestFor(asked).orElseThrow(), JobContexts.nobodyWatches());

    Predicted said = requests.find(asked).orElseThrow().answer().orElseThrow();
    assertThat(said.folds()).containsExactly(1);
    assertThat(said.probabilities().keySet()).containsExactly("a face.mp4");
    assertThat(said.probabilities().get("a face.mp4").stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-6));
    assertThat(said.problems().keySet()).containsExactly("=no video.txt");
    BrowserlessUIContext window = windowOf(admin);
    window.navigate("benchmarks/" + run.value() + "/clips", NewClipsView.class);
    assertThat(text(window)).contains("a face.mp4", "By the network of fold 1.", "=no video.txt: ");
  }

  /** The weights of a small network, as a finished job keeps them. */
  private void train(RunId run) throws IOException {
    Path data = TinyDataset.write(folder.resolve("data"));
    Path output = folder.resolve("run");
    CommandRun trained =
        CommandRun.of(
            "train",
            "--engine",
            "dl4j",
            "--data",
            data,
            "--output",
            output,
            "--fold",
            1,
            "--epochs",
            1,
            "--batch",
            4,
            "--width",
            2,
            "--size",
            16);
    assertThat(trained.exit()).as(trained.err()).isZero();
    for (String name : List.of("run.json", "fold-1.safetensors")) {
      if (name.equals("run.json")) {
        withoutSpec(output.resolve(name));
      }
      long bytes = Files.size(output.resolve(name));
      runs.insert(run, new RunFile(name, store.adopt(output.resolve(name)), bytes));
    }
  }

  /** As versions before the spec wrote it. */
  private static void withoutSpec(Path record) throws IOException {
    ObjectNode all = (ObjectNode) CommandRun.JSON.readTree(Files.readString(record));
    all.remove("spec");
    Files.writeString(record, all.toString());
  }

  private static String text(BrowserlessUIContext window) {
    return window.find(Div.class).all().stream()
        .map(one -> one.getElement().getTextRecursively())
        .reduce("", String::concat);
  }

  @Test
  void onlyFinishedRunsAreAskedAndAboutAFewClips() throws IOException {
    RunId unfinished = aRun(false);
    assertThatThrownBy(() -> requests.ask(unfinished, files("a"), admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has not finished");
    RunId run = aRun(true);
    assertThatThrownBy(() -> requests.ask(run, Map.of(), admin))
        .hasMessageContaining("Give 1 to 50 clips at once, not 0");
    assertThat(requests.of(run)).isEmpty();
  }

  @Test
  void aRequestThatIsRemovedLeavesNothingAndItsJobDoesNothing() throws IOException {
    RunId run = aRun(true);
    UUID asked = requests.ask(run, files("b", "a"), admin);
    assertThat(requests.find(asked).orElseThrow().names()).containsExactly("b", "a");

    requests.forget(asked);

    assertThat(requests.of(run)).isEmpty();
    assertThat(requests.clips(asked)).isEmpty();
    job.run(jobs.latestFor(asked).orElseThrow(), JobContexts.nobodyWatches());
  }
}
