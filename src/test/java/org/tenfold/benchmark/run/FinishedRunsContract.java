package org.tenfold.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.ClipPredictions;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunDeletion;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.log.RunLogLine;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.testing.ServerTest;
import org.tenfold.training.Classes;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.Normalisation;

/** What is kept of a run, and how often it is counted. */
abstract class FinishedRunsContract extends ServerTest {
  private static final TrainingSpec SPEC =
      TrainingSpec.parse("{\"compute\": {\"engine\": \"libtorch\"}, \"steps\": {\"batch\": 2}}");

  private static final List<Double> SURE = List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
  private static final List<Double> WRONG = List.of(0.25, 0.75, 0.0, 0.0, 0.0, 0.0, 0.0);

  @Autowired private BenchmarkService benchmarks;
  @Autowired private RunStore runs;
  @Autowired private RunList list;
  @Autowired private OlderRuns older;
  @Autowired private RunDeletion deletion;
  @Autowired private ReleaseService releases;
  @Autowired private ClipPredictions predictions;
  @Autowired private RunLog log;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private Release release;
  private Run run;

  @BeforeEach
  void aRunOnTwoClipsThatAllFindHappy() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    release =
        releases.freeze(
            "release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    run = runWith(SPEC);
    runs.insert(run, admin);
  }

  @Test
  void theDatabaseSortsSearchesAndPagesTheListOfRuns() {
    Run waits = runWith(SPEC);
    runs.insert(waits, admin);
    finish(SURE, SURE);
    RunList.Wish all = new RunList.Wish(false, "");
    // other tests leave hundreds of runs
    list.tag(run.id(), List.of("both"), List.of());
    list.tag(waits.id(), List.of("both"), List.of());
    RunList.Wish both = new RunList.Wish(false, "both");
    assertThat(list.some(both, RunList.By.UAR, true, 0, 50))
        .as("without a figure last, both ways")
        .extracting(one -> one.run().id())
        .containsExactly(run.id(), waits.id());
    assertThat(list.some(both, RunList.By.UAR, false, 0, 50))
        .extracting(one -> one.run().id())
        .containsExactly(run.id(), waits.id());
    assertThat(list.some(both, RunList.By.NAME, false, 0, 50)).hasSize(2);
    list.tag(waits.id(), List.of(" pilot ", "pilot", "night"), List.of("night", "both"));

    assertThat(list.some(all, RunList.By.MADE, true, 1, 1)).hasSize(1);
    assertThat(list.some(new RunList.Wish(false, "PILOT"), RunList.By.MADE, true, 0, 50))
        .singleElement()
        .satisfies(one -> assertThat(one.tags()).containsExactly("pilot"));

    list.archive(waits.id());
    assertThat(list.count(new RunList.Wish(false, "pilot"))).isZero();
    assertThat(list.count(new RunList.Wish(true, "pilot"))).isOne();

    deletion.delete(waits.id());
    assertThat(runs.find(waits.id())).isEmpty();
    assertThatThrownBy(() -> list.archive(waits.id())).hasMessageContaining("not there any more");
  }

  @Test
  void everySettingOfARunIsKept() {
    TrainingSpec spec =
        TrainingSpec.parse(
            """
            {"compute": {"engine": "libtorch", "precision": "mixed"}, "loss": {"kind": "soft-label"},
             "optimiser": {"kind": "sgd", "weightDecay": 0.01}, "schedule": {"kind": "cosine", "warmUp": 2},
             "balance": {"sampled": true}, "augmentation": {"flip": true, "shift": 4, "colour": 0.25},
             "length": {"epochs": 3, "validation": 0.125}, "normalisation": "0.45,0.45,0.45/0.225,0.225,0.225",
             "start": {"kind": "weights", "name": "a \\"b\\".pth", "sha256": "%s"}}
            """
                .formatted("0a".repeat(32)));
    Run other = runWith(spec);

    runs.insert(other, admin);

    assertThat(benchmarks.find(other.id()).orElseThrow().spec()).isEqualTo(spec);
    assertThat(benchmarks.find(other.id()).orElseThrow().spec().json()).isEqualTo(spec.json());
    assertThat(benchmarks.find(run.id()).orElseThrow().spec()).isEqualTo(run.spec());
  }

  @Test
  void whatATrainingMadeOfThePixelsIsKeptBesideItsSpec() {
    assertThat(benchmarks.find(run.id()).orElseThrow().normalisation()).isEmpty();

    runs.normalised(run.id(), "kinetics");

    assertThat(benchmarks.find(run.id()).orElseThrow().normalisation())
        .contains(Normalisation.KINETICS);
    assertThat(benchmarks.find(run.id()).orElseThrow().spec()).isEqualTo(SPEC);
  }

  @Test
  void whatATrainingDoubtedIsKeptOnceAndForgottenWhenItBeginsAnew() {
    Message missing = Message.of("training.no-clips-of", 1, Message.of("emotion.fear"));
    runs.warned(run.id(), missing);
    runs.warned(run.id(), Message.text("This machine has a card.\nTraining is on the processor."));
    runs.warned(run.id(), missing);

    List<Message> doubted = benchmarks.find(run.id()).orElseThrow().warnings();
    assertThat(doubted)
        .extracting(Message::english)
        .containsExactly(
            "Fold 1 has no training clips of Fear: the network can't learn what it looks like.",
            "This machine has a card. Training is on the processor.");
    assertThat(doubted.getFirst().in(Locale.SIMPLIFIED_CHINESE)).contains("训练片段：恐惧");
    runs.clear(run.id());
    assertThat(benchmarks.find(run.id()).orElseThrow().warnings()).isEmpty();
  }

  @Test
  void paceAndValidationOfAnEpochAreKept() {
    EpochLoss known =
        new EpochLoss(
            1,
            1,
            1.5,
            OptionalDouble.of(1.75),
            Optional.of(new EpochLoss.Pace(0.001, 12.5, 0.25, 1L << 32, OptionalLong.of(7))),
            Optional.of(matrix(new int[7][7])),
            Optional.of(matrix(counts())));
    EpochLoss old = new EpochLoss(1, 2, 1.25, OptionalDouble.empty(), Optional.empty());

    runs.insert(run.id(), old);
    runs.insert(run.id(), known);

    assertThat(benchmarks.epochs(run.id())).containsExactly(known, old);
  }

  private static int[][] counts() {
    int[][] counts = new int[7][7];
    counts[0][0] = 11_697;
    counts[6][1] = 2;
    return counts;
  }

  private static ConfusionMatrix matrix(int[][] counts) {
    return ConfusionMatrix.of(Scores.classes(counts.length), counts);
  }

  /** Of the eleven of MAFW, and epochs of as many as there can be. */
  @Test
  void asManyLabelsAsTheProjectHasAreKept() {
    UUID here = given.aProject().id().value();
    Project other = given.anotherProject("eleven", "MAFW-11", LabelSet.MAFW);
    belongTo(other.id().value());
    try {
      ProjectScope.run(other.id(), this::keepElevenLabels);
    } finally {
      belongTo(here);
      given.forgetOtherProjects();
    }
  }

  private void belongTo(UUID project) {
    jdbc.sql("update release set project_id = :project where id = :release")
        .param("project", project)
        .param("release", release.id().value())
        .update();
  }

  private void keepElevenLabels() {
    Run eleven = runWith(SPEC.with(Classes.of(LabelSet.MAFW)));
    List<Double> shares = List.of(0.0, 0.0, 0.125, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.625);
    List<Prediction> said =
        List.of(
            new Prediction("1", "1", Label.of(11), Label.of(11), shares),
            new Prediction("2", "2", Label.of(10), Label.of(11), shares));
    int[][] counts = new int[Label.MOST][Label.MOST];
    Arrays.stream(counts).forEach(row -> Arrays.fill(row, 99_999));
    EpochLoss epoch =
        new EpochLoss(
            1,
            1,
            1.5,
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.of(matrix(counts)),
            Optional.empty());

    runs.insert(eleven, admin);
    runs.insert(eleven.id(), epoch);
    runs.finished(eleven.id(), said);

    Run ended = benchmarks.find(eleven.id()).orElseThrow();
    assertThat(runs.predictions(eleven.id())).isEqualTo(said);
    assertThat(benchmarks.epochs(eleven.id())).containsExactly(epoch);
    assertThat(ended.spec().classes().size()).isEqualTo(11);
    Scores scores = benchmarks.scores(ended).orElseThrow();
    assertThat(scores.pooled().count(9, 10)).isEqualTo(1);
    assertThat(scores.pooled().recallPerClass()).hasSize(11);
    assertThat(scores.pooled(Metric.UAR)).isEqualTo(Measure.of(0.5));
  }

  @Test
  void whatIsSaidOfAnEpochOrAFileAgainTakesThePlaceOfTheFirst() {
    EpochLoss first = new EpochLoss(1, 1, 1.5, OptionalDouble.empty(), Optional.empty());
    EpochLoss again = new EpochLoss(1, 1, 1.25, OptionalDouble.empty(), Optional.empty());
    RunFile earlier = new RunFile("fold-1.npz", "0a".repeat(32), 1);
    RunFile later = new RunFile("fold-1.npz", "0b".repeat(32), 2);

    runs.insert(run.id(), first);
    runs.insert(run.id(), again);
    runs.insert(run.id(), earlier);
    runs.insert(run.id(), later);

    assertThat(benchmarks.epochs(run.id())).containsExactly(again);
    assertThat(benchmarks.files(run.id())).containsExactly(later);
  }

  @Test
  void whatATrainingSaysIsKeptInItsOrder() {
    log.add(run.id(), RunLogWords.begun());
    log.add(
        run.id(),
        RunLogWords.epoch(new EpochLoss(2, 3, 1.5, OptionalDouble.empty(), Optional.empty())));
    log.add(run.id(), Message.text("words of a child\nin two lines"));

    List<RunLogLine> lines = log.newest(run.id(), 10);
    assertThat(lines).extracting(RunLogLine::line).containsExactly(3, 2, 1);
    assertThat(log.newest(run.id(), 1)).isEqualTo(lines.subList(0, 1));
    assertThat(lines.get(1).said().english())
        .isEqualTo("Fold 2, epoch 3: loss 1.5000, – clips a second.");
    assertThat(lines.getFirst().said().english()).contains("in two lines");
  }

  @Test
  void aClipKnowsWhatEachEndedRunSaidOfIt() {
    int clip = releases.clips(release.id()).getFirst().number();
    assertThat(predictions.of(clip)).isEmpty();

    finish(WRONG, SURE);

    ClipPredictions.Said said = predictions.of(clip).getFirst();
    assertThat(said.run()).isEqualTo(run.id().value());
    assertThat(said.label()).isEqualTo(DfewLabel.HAPPY);
    assertThat(said.predicted()).isEqualTo(DfewLabel.SAD);
    assertThat(said.probability()).hasValue(0.75);
    assertThat(said.release()).isEqualTo(release.name());
    runs.clear(run.id());
    assertThat(predictions.of(clip)).isEmpty();
  }

  @Test
  void aFinishedRunIsComparedWithTheVotes() {
    finish(SURE, WRONG);

    RunReport figures = benchmarks.figures(run.id()).orElseThrow();

    assertThat(figures.scores().pooled(Metric.WAR)).isEqualTo(Measure.of(0.5));
    // all ten say happy: 0 nats from certainty, and ln 4 from a quarter
    assertThat(figures.besideVotes().divergence().value().orElseThrow())
        .isCloseTo(Math.log(4) / 2, org.assertj.core.data.Offset.offset(1e-12));
    // certain and right; three quarters sure and wrong
    assertThat(figures.calibrationError()).isEqualTo(Measure.of(0.375));
  }

  @Test
  void withoutProbabilitiesItSaysWhyThereIsNoComparison() {
    finish(List.of(), List.of());

    assertThat(benchmarks.figures(run.id()).orElseThrow().calibrationError())
        .isEqualTo(Measure.undefined(Measure.Reason.NO_PROBABILITIES));
  }

  @Test
  void aRetriedRunIsCountedAnew() {
    finish(SURE, WRONG);
    assertThat(scores()).contains(Measure.of(0.5));

    runs.clear(run.id());
    assertThat(scores()).isEmpty();
    assertThat(benchmarks.figures(run.id())).isEmpty();

    finish(SURE, SURE);
    assertThat(scores()).contains(Measure.of(1));
    assertThat(benchmarks.figures(run.id()).orElseThrow().scores().pooled(Metric.WAR))
        .isEqualTo(Measure.of(1));
  }

  @Test
  void whatListsNeedOfRunsOfBeforeIsWrittenOnce() {
    finish(SURE, WRONG);
    assertThat(listed().war()).hasValue(0.5);
    Run empty = runWith(SPEC);
    runs.insert(empty, admin);
    runs.finished(empty.id(), List.of());
    List.of(run, empty)
        .forEach(
            one ->
                jdbc.sql(
                        "update benchmark_run set network = null, uar = null, war = null where id ="
                            + " :id")
                    .param("id", one.id().value())
                    .update());
    assertThat(listed().war()).isEmpty();

    older.fillIn();

    assertThat(listed().uar()).hasValue(0.5);
    assertThat(listed().war()).hasValue(0.5);
    assertThat(list.count(new RunList.Wish(false, "c3d"))).isPositive();
    assertThat(
            jdbc.sql("select uar from benchmark_run where id = :id")
                .param("id", empty.id().value())
                .query(Double.class)
                .single())
        .as("nothing to count, and not asked again")
        .isEqualTo(-1);
  }

  private RunList.Listed listed() {
    return list.some(new RunList.Wish(false, ""), RunList.By.MADE, true, 0, 50).stream()
        .filter(one -> one.run().id().equals(run.id()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Measure> scores() {
    return benchmarks
        .scores(benchmarks.find(run.id()).orElseThrow())
        .map(s -> s.pooled(Metric.WAR));
  }

  private void finish(List<Double> first, List<Double> second) {
    List<ReleasedClip> clips = releases.clips(release.id());
    runs.finished(
        run.id(),
        List.of(prediction(clips.getFirst(), first), prediction(clips.getLast(), second)));
  }

  private static Prediction prediction(ReleasedClip clip, List<Double> shares) {
    Label said = shares.equals(WRONG) ? DfewLabel.SAD : DfewLabel.HAPPY;
    String fold = Integer.toString(1 + clip.number() % 2);
    return new Prediction(Integer.toString(clip.number()), fold, DfewLabel.HAPPY, said, shares);
  }

  private Run runWith(TrainingSpec spec) {
    return new Run(
        RunId.next(),
        release.divisionId(),
        spec,
        java.time.Instant.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
