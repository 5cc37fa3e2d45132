package org.tenfold.benchmark.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.ui.clips.ClipView;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.projection.FeatureMapState;
import org.tenfold.benchmark.projection.FeatureMapWish;
import org.tenfold.benchmark.projection.FeatureMaps;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.ui.RunView;
import org.tenfold.benchmark.ui.features.FeaturesView;
import org.tenfold.benchmark.ui.people.AgainstPeopleView;
import org.tenfold.benchmark.ui.people.DoubtsView;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.media.MediaStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.PageTest;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.trace.FoldFeatures;
import org.tenfold.training.trace.TruthCourse;

/** The pages of a run that has ended: four clips that all find happy, one predicted as sad. */
class RunPagesTest extends PageTest {
  private static final int CLIPS = 4;

  @Autowired private RunStore runs;
  @Autowired private RunLog log;
  @Autowired private FeatureMaps maps;
  @Autowired private MediaStore store;
  @Autowired private ReleaseService releases;
  @Autowired private AnnotationService annotation;
  @Autowired private JdbcClient jdbc;

  @TempDir Path folder = Path.of("");

  private PersonId admin;
  private RunId run;
  private List<ReleasedClip> clips;

  @BeforeEach
  void aRunThatHasEnded() {
    given.forgetClips();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    for (int movie = 0; movie < CLIPS; movie++) {
      given.anAcceptedClip(given.aMovie(collector), collector, curator);
    }
    for (int person = 0; person < 10; person++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      for (int clip = 0; clip < CLIPS; clip++) {
        Assignment held = annotation.next(annotator).orElseThrow();
        annotation.vote(held.token(), annotator, Fixtures.aVote(DfewLabel.HAPPY));
      }
    }
    Release release =
        releases.freeze(
            "release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release_clip set fold = 1 where release_id = :release")
        .param("release", release.id().value())
        .update();
    clips = releases.clips(release.id());
    run = RunId.next();
    runs.insert(
        new Run(
            run,
            release.divisionId(),
            TrainingSpec.parse("{}"),
            java.time.Instant.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        admin);
    for (ReleasedClip clip : clips) {
      insert(clip, clip.equals(clips.getFirst()));
    }
    jdbc.sql("update benchmark_run set finished_at = current_timestamp where id = :run")
        .param("run", run.value())
        .update();
  }

  private void insert(ReleasedClip clip, boolean sad) {
    jdbc.sql(
            """
            insert into run_prediction (run_id, number, fold, label, prediction, p1, p2, p3, p4, p5, p6, p7)
            values (:run, :number, 1, 1, :said, :happy, :sad, 0, 0, 0, 0, 0)
            """)
        .params(
            Map.of(
                "run", run.value(),
                "number", clip.number(),
                "said", sad ? 2 : 1,
                "happy", sad ? 0.2 : 0.9,
                "sad", sad ? 0.8 : 0.1))
        .update();
  }

  /** What the training of a fold leaves. */
  private void leave(Path file) throws java.io.IOException {
    long bytes = Files.size(file);
    runs.insert(run, new RunFile(file.getFileName().toString(), store.adopt(file), bytes));
  }

  private void leaveFeaturesAndCourse() throws java.io.IOException {
    List<String> names = clips.stream().map(clip -> Integer.toString(clip.number())).toList();
    float[][] rows = new float[CLIPS][3];
    for (int i = 0; i < CLIPS; i++) {
      rows[i][i % 3] = i;
    }
    new FoldFeatures(1, names, rows).write(folder);
    new TruthCourse(1, names, new float[][] {{0.1f, 0.5f, 0.6f, 0.7f}}).write(folder);
    leave(folder.resolve("fold-1.features.safetensors"));
    leave(folder.resolve("fold-1.dynamics.safetensors"));
  }

  @Test
  void aPressedCellOpensItsClipsAndStaysInTheAddress() {
    log.add(run, Message.text("an epoch has ended"));
    BrowserlessUIContext window = open("", RunView.class);
    assertThat(text(window, "figures")).contains("75 %").contains("one person 100 %");
    assertThat(text(window, "run-log")).contains("an epoch has ended");
    assertThat(text(window, "settings")).contains("steps.batch").contains("Batch");

    press(window, "true label Happy, predicted label Sad: 1 clip");

    assertThat(text(window, "behind"))
        .contains("true label Happy, predicted label Sad")
        .contains("Clip " + clips.getFirst().number())
        .contains("80 %")
        .contains("10");
    BrowserlessUIContext sent = linked("cell=1-2&unit=percent");
    assertThat(text(sent, "behind")).contains("Clip " + clips.getFirst().number());
    assertThat(text(sent, "confusion")).contains("75").contains("25");
    assertThat(text(linked("unit=counts"), "confusion")).doesNotContain("75");
    press(sent, "true label Happy, predicted label Fear: 0 clips");
    assertThat(text(sent, "behind")).contains("There are none.");
    assertThat(linked("cell=9-x").find(Component.class).withId("behind").all()).isEmpty();
  }

  @Test
  void featuresAreMappedInTheBackground() throws java.io.IOException {
    BrowserlessUIContext without = open("/features", FeaturesView.class);
    assertThat(everything(without)).contains("No features");

    leaveFeaturesAndCourse();
    FeatureMapWish wish = new FeatureMapWish(run, 1, 30);
    open("/features", FeaturesView.class);
    await().until(() -> maps.of(wish) instanceof FeatureMapState.Ready);
    BrowserlessUIContext window = open("/features", FeaturesView.class);

    assertThat(text(window, "features")).contains("4 clips, perplexity 1, seeded").contains("fd1");
    assertThat(maps.of(new FeatureMapWish(run, 2, 30)))
        .satisfiesAnyOf(
            state -> assertThat(state).isInstanceOf(FeatureMapState.Counting.class),
            state -> assertThat(state).isInstanceOf(FeatureMapState.NoFeatures.class));
  }

  @Test
  void aRunIsLaidBesidePeople() throws java.io.IOException {
    leaveFeaturesAndCourse();

    BrowserlessUIContext window = open("/people", AgainstPeopleView.class);

    assertThat(text(window, "human")).contains("One person");
    assertThat(text(window, "entropy")).contains("0.0–0.1").contains("75.00 %");
    assertThat(text(window, "doubt")).contains("PO-JSD").contains("Soft micro-F1");
    assertThat(text(window, "easy-for-people")).contains("Clip " + clips.getFirst().number());
  }

  @Test
  void curatorsSeeTheQueueAndThatItIsNoVerdict() {
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));
    window.navigate("benchmarks/" + run.value() + "/doubts", DoubtsView.class);

    assertThat(text(window, "no-verdict")).contains("never a verdict");
    assertThat(text(window, "doubt-queue")).contains("Clip " + clips.getFirst().number());
    assertThat(text(window, "run-pages")).isEqualTo("Labels to look at");
  }

  @Test
  void theClipsOwnPageListsWhatTheRunSaid() {
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));
    window.navigate("clips/" + clips.getFirst().clip().orElseThrow().value(), ClipView.class);

    assertThat(text(window, "predictions")).contains("C3D").contains("Sad").contains("80.0 %");
  }

  private BrowserlessUIContext open(String more, Class<? extends Component> page) {
    BrowserlessUIContext window = windowOf(admin);
    window.navigate("benchmarks/" + run.value() + more, page);
    return window;
  }

  /** As somebody who was sent the address. */
  private BrowserlessUIContext linked(String query) {
    BrowserlessUIContext window = windowOf(admin);
    window.getUI().navigate("benchmarks/" + run.value(), QueryParameters.fromString(query));
    return window;
  }

  private static void press(BrowserlessUIContext window, String words) {
    NativeButton cell =
        window.find(NativeButton.class).all().stream()
            .filter(one -> one.getElement().hasAttribute("aria-label"))
            .filter(one -> one.getElement().getAttribute("aria-label").startsWith(words))
            .findFirst()
            .orElseThrow();
    window.test(cell).click();
  }

  private static String text(BrowserlessUIContext window, String id) {
    return window.find(Component.class).withId(id).single().getElement().getTextRecursively();
  }

  private static String everything(BrowserlessUIContext window) {
    return window.getCurrentView().getElement().getTextRecursively();
  }
}
