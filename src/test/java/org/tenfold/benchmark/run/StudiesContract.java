package org.tenfold.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.DoneBefore;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunDeletion;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyResults;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyRun.State;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.record.RunRecord;
import org.tenfold.benchmark.record.RunRecords;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.face.Alignment;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.label.DfewLabel;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.comparison.Verdict;
import org.tenfold.testing.ServerTest;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a study's plan. */
abstract class StudiesContract extends ServerTest {
  private static final StudyPlan PAIRS =
      StudyTemplate.LOSS_COMPARISON.plan(TrainingSpec.PAPER, List.of(1L, 2L));

  @Autowired private StudyService studies;
  @Autowired private StudyResults results;
  @Autowired private BenchmarkService benchmarks;
  @Autowired private RunStore runs;
  @Autowired private RunDeletion deletion;
  @Autowired private RunRecords records;
  @Autowired private TrainingFit fit;
  @Autowired private RunWorkspace workspace;
  @Autowired private RunLog log;
  @Autowired private JobService jobs;
  @Autowired private ReleaseService releases;
  @Autowired private ReleaseDivisions divisions;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private Release release;

  @BeforeEach
  void aReleaseOfTwoClips() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    release =
        releases.freeze(
            "release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", release.id().value())
        .update();
  }

  @Test
  void everyRunOfAPlanIsQueued() {
    Study study = launch("Losses", PAIRS, false);

    List<StudyRun> all = studies.runs(study);
    assertThat(all).hasSize(12).allMatch(one -> one.state() == State.WAITING && one.own());
    assertThat(all).extracting(StudyRun::planned).isEqualTo(PAIRS.runs());
    assertThat(all).allMatch(one -> one.run().orElseThrow().spec().equals(one.planned().spec()));
    Study kept = studies.find(study.id()).orElseThrow();
    assertThat(kept.plan()).isEqualTo(PAIRS);
    assertThat(kept.template()).contains(StudyTemplate.LOSS_COMPARISON);
    assertThat(kept.release()).isEqualTo(release.id());
    List<Run> own = all.stream().map(one -> one.run().orElseThrow()).toList();
    assertThat(own)
        .extracting(run -> benchmarks.name(run).english())
        .doesNotHaveDuplicates()
        .contains("C3D · softmax · seed 1", "C3D · EC-STFL (λ = 10) · seed 2");
    assertThat(own)
        .extracting(
            run ->
                StoredMessage.read(jobs.latestFor(run.id().value()).orElseThrow().title())
                    .english())
        .doesNotHaveDuplicates()
        .contains("Train C3D with softmax · seed 1 on " + release.label());
  }

  @Test
  void whatIsDoneIsNotDoneAgain() {
    Study first = launch("First", plan(1L), false);
    finish(first);

    assertThat(studies.done(release.divisionId(), PAIRS)).hasSize(6);
    Study second = launch("Second", PAIRS, false);

    List<StudyRun> all = studies.runs(second);
    assertThat(all).filteredOn(one -> one.planned().seed() == 1).hasSize(6);
    assertThat(all)
        .allSatisfy(
            one -> {
              boolean before = one.planned().seed() == 1;
              assertThat(one.own()).isEqualTo(!before);
              assertThat(one.state()).isEqualTo(before ? State.FINISHED : State.WAITING);
            });
    assertThat(runs.ofStudy(second.id())).hasSize(6);
  }

  @Test
  void whoeverAsksGetsItDoneAnew() {
    finish(launch("First", plan(1L), false));

    Study again = launch("Again", plan(1L), true);

    assertThat(studies.runs(again)).allMatch(one -> one.own() && one.state() == State.WAITING);
  }

  @Test
  void aRunThatWasLaunchedAloneOrBeforeHashesWereKeptCounts() {
    TrainingSpec spec = plan(1L).runs().getFirst().spec();
    Run run =
        benchmarks.launch(release.divisionId(), List.of(spec), Optional.empty(), admin).getFirst();
    finish(run);
    jdbc.sql("update benchmark_run set spec_hash = null, configuration_hash = null").update();

    assertThat(studies.done(release.divisionId(), plan(1L)))
        .hasSize(1)
        .allSatisfy((planned, known) -> assertThat(known.id()).isEqualTo(run.id()));
    assertThat(
            jdbc.sql("select configuration_hash from benchmark_run where id = :id")
                .param("id", run.id().value())
                .query(String.class)
                .single())
        .isEqualTo(spec.configuration().hash());
  }

  @Test
  void tablesFillAsRunsEnd() {
    Study study = launch("Losses", PAIRS, false);
    assertThat(tables(study)).isEqualTo(new StudyTables(List.of(), List.of()));

    List<StudyRun> all = studies.runs(study);
    finish(all.get(0).run().orElseThrow());
    assertThat(tables(study).rows()).extracting(ResultRow::seeds).containsExactly(1);
    assertThat(tables(study).groups()).isEmpty();

    finish(all.get(1).run().orElseThrow());
    finish(all.get(2).run().orElseThrow());
    StudyTables tables = tables(study);
    assertThat(tables.rows()).extracting(ResultRow::seeds).containsExactly(2, 1);
    assertThat(tables.row(PAIRS.configurations().getFirst()).orElseThrow().war().pooled())
        .isEqualTo(Measure.of(1));
    assertThat(tables.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.reference()).isEqualTo(PAIRS.configurations().getFirst());
              assertThat(group.others().getFirst().uar().seeds()).isEqualTo(1);
              assertThat(group.others().getFirst().uar().verdict())
                  .isEqualTo(Verdict.TOO_FEW_SEEDS);
            });
  }

  @Test
  void clipsOfAReleaseKnowTheirMovies() {
    assertThat(releases.movies(release.id()))
        .containsOnlyKeys(releases.clips(release.id()).stream().map(ReleasedClip::number).toList());
    assertThat(releases.movies(release.id()).values()).doesNotHaveDuplicates();
  }

  @Test
  void anotherReleasesRunsCountNothing() {
    finish(launch("First", plan(1L), false));
    Release other =
        releases.freeze("other " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);

    assertThat(studies.done(other.divisionId(), plan(1L))).isEmpty();
  }

  @Test
  void aDivisionIsAddedOnceAndItsRunsCountForNoOther() {
    jdbc.sql("update release set frame_recipe = '{}' where id = :id")
        .param("id", release.id().value())
        .update();
    DivisionWish wish =
        new DivisionWish(FoldRecipe.MOVIE_DISJOINT, 2, 7, 0, true, Optional.empty());

    Division first = divisions.add(release.id(), wish, admin);
    Path lists =
        releases
            .folder(releases.find(first.id()).orElseThrow())
            .resolve(ReleaseService.splits(releases.find(first.id()).orElseThrow()));
    assertThat(lists).isDirectory();
    divisions.remove(first.id());
    assertThat(releases.find(first.id())).isEmpty();
    assertThat(lists).doesNotExist();

    Division added = divisions.add(release.id(), wish, admin);

    Release divided = releases.find(added.id()).orElseThrow();
    assertThat(added.id().number()).as("that of a removed one is not given again").isEqualTo(3);
    assertThat(divisions.of(release))
        .element(1)
        .usingRecursiveComparison()
        .ignoringFields("createdAt")
        .isEqualTo(added);
    assertThat(divided.foldRecipe()).isEqualTo("movie-disjoint");
    assertThat(releases.divided()).contains(release(), divided);
    assertThat(releases.clips(added.id()))
        .extracting(clip -> clip.fold().orElse(0))
        .containsExactlyInAnyOrder(1, 2);
    assertThat(releases.clips(release.id())).allMatch(clip -> clip.fold().isEmpty());
    assertThat(SplitFiles.hash(releases.folds(divided))).isEqualTo(added.foldsHash());
    assertThat(divisions.report(divided).leakage())
        .isEqualTo(
            new Leakage(
                2,
                new Overlap(2, 0, 0),
                new Overlap(0, 0, 0),
                new Overlap(2, 0, 0),
                divisions.report(divided).leakage().nearDuplicates(),
                0));
    assertThatThrownBy(() -> divisions.add(release.id(), wish, admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("division 3, movie-disjoint");
    assertThat(releases.folder(divided).resolve(ReleaseService.splits(divided)))
        .isDirectoryContaining("glob:**train*")
        .isDirectoryContaining("glob:**test*");
    assertThat(benchmarks.trainingClips(added.id())).isEqualTo(2);

    Study study =
        studies.launch(
            added.id(), "Apart", Optional.empty(), plan(1L), Optional.empty(), false, admin);
    finish(study);

    assertThat(studies.find(study.id()).map(Study::division)).contains(added.id());
    assertThat(studies.done(added.id(), plan(1L))).hasSize(6);
    assertThat(studies.done(release.divisionId(), plan(1L))).isEmpty();
    assertThat(runs.finished(added.id())).hasSize(6);
    assertThat(runs.finished(release.divisionId())).isEmpty();
    assertThat(divisions.removable(added.id())).isFalse();
    assertThatThrownBy(() -> divisions.remove(added.id()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rest on it");
    assertThatThrownBy(() -> divisions.remove(release.divisionId()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it stays");
  }

  @Test
  void whatCannotBeDividedIsRefusedInWords() {
    assertThatThrownBy(() -> divisions.add(release.id(), movieDisjoint(1, 0), admin))
        .hasMessage("Ask for 2 to 20 folds.");
    assertThatThrownBy(() -> divisions.add(release.id(), movieDisjoint(2, 0.6), admin))
        .hasMessageContaining("0 to 50 %");
    assertThatThrownBy(() -> divisions.add(release.id(), movieDisjoint(3, 0), admin))
        .hasMessageContaining("Only 2 of the 2 labelled clips");
    assertThatThrownBy(() -> divisions.add(release.id(), movieDisjoint(2, 0.1), admin))
        .hasMessageContaining("are of 1 movie");
    jdbc.sql("update release set prepared = false").update();
    assertThatThrownBy(() -> divisions.add(release.id(), movieDisjoint(2, 0), admin))
        .hasMessageContaining("are not made yet");
  }

  private static DivisionWish movieDisjoint(int folds, double validation) {
    return new DivisionWish(
        FoldRecipe.MOVIE_DISJOINT, folds, 1, validation, true, Optional.empty());
  }

  private Release release() {
    return releases.find(release.id()).orElseThrow();
  }

  @Test
  void aCancelledStudyIsResumedWhereItStood() {
    Study study = launch("Losses", PAIRS, false);
    finish(studies.runs(study).getFirst().run().orElseThrow());

    int cancelled = studies.cancel(study.id());

    assertThat(cancelled).isEqualTo(11);
    assertThat(states(study)).isEqualTo(Map.of(State.FINISHED, 1L, State.CANCELLED, 11L));
    assertThat(studies.cancel(study.id())).isZero();
    assertThat(studies.retry(study.id())).isZero();

    assertThat(studies.resume(study.id(), admin)).isEqualTo(11);
    assertThat(states(study)).isEqualTo(Map.of(State.FINISHED, 1L, State.WAITING, 11L));
    assertThat(studies.resume(study.id(), admin)).isZero();
    assertThat(runs.ofStudy(study.id())).hasSize(12);
  }

  /** What the first machine that trains it names is its engine, and the study finds it again. */
  @Test
  void aRunThatAnyEngineMayTrainIsOfTheOneThatDoes() {
    Study first = launch("First", plan(1L), false);
    RunId id = runs.ofStudy(first.id()).getFirst().id();
    String asked = runs.find(id).orElseThrow().spec().hash();

    Run settled = runs.settle(id, Engine.LIBTORCH);
    Run later = runs.settle(id, Engine.DL4J);

    assertThat(settled.spec().compute().engine()).isEqualTo(Engine.LIBTORCH);
    assertThat(later).as("of two machines the first").isEqualTo(settled);
    assertThat(runs.anyEngine(id)).isTrue();
    assertThat(studies.runs(first)).allMatch(StudyRun::own);
    finish(settled);
    assertThat(runs.finished(release.divisionId(), List.of(settled.spec().hash()))).hasSize(1);
    assertThat(runs.finished(release.divisionId(), List.of(asked))).isEmpty();
    assertThat(studies.done(release.divisionId(), PAIRS).values())
        .as("in place of one by any engine")
        .extracting(Run::id)
        .containsExactly(id);
    assertThatThrownBy(() -> deletion.delete(id)).hasMessageContaining("First");
    runs.unsettle(id);
    assertThat(runs.find(id).orElseThrow().spec().hash()).isEqualTo(asked);
  }

  /** A machine without the engine begins what is new by its own, and leaves alone what is begun. */
  @Test
  void aMachineWithoutTheEngineTakesItsOwnOrLeavesTheRunToOthers() {
    List<Run> launched = runs.ofStudy(launch("First", plan(1L), false).id());
    Message why = Message.text("no jnitorch");
    AutoEngine.Choice own = new AutoEngine.Choice(Engine.DL4J, Optional.of(why));
    RunEngine here = new RunEngine(runs, workspace, log, asked -> own, () -> Optional.of(own));
    Run run = launched.getFirst();
    Job job = jobs.latestFor(RunJob.KIND, run.id().value()).orElseThrow();

    assertThat(here.settle(run, job).spec()).isEqualTo(run.spec().by(Engine.DL4J));

    assertThat(log.newest(run.id(), 5))
        .singleElement()
        .satisfies(
            line -> assertThat(line.said().english()).contains("no jnitorch", "Deeplearning4j"));
    Run begun = runs.settle(launched.getLast().id(), Engine.LIBTORCH);
    Job other = jobs.latestFor(RunJob.KIND, begun.id().value()).orElseThrow();
    assertThat(here.missing(begun, other)).as("nothing of it is left").isEmpty();
    assertThat(here.settle(begun, other).spec().compute().engine()).isEqualTo(Engine.DL4J);
    runs.unsettle(begun.id());
    begun = runs.settle(begun.id(), Engine.LIBTORCH);
    runs.insert(begun.id(), new RunFile("fold-1.safetensors", "0a".repeat(32), 1));
    assertThat(here.missing(begun, other).orElseThrow().english())
        .isEqualTo("waits for a machine that can run libtorch");
  }

  @Test
  void whatWasMadeByOtherCodeIsNamedAndTrainedAnewIfOneWishes() {
    Study first = launch("First", byDl4j(), false);
    finish(first);
    List<Run> done = runs.ofStudy(first.id());
    JsonNode told =
        JsonMapper.shared()
            .readTree(
                """
                {"engine": "Deeplearning4j %s", "device": "CPU", "foldsSha256": "%s"}
                """
                    .formatted(Engine.DL4J.version().orElseThrow(), "0a".repeat(32)));
    done.forEach(run -> records.addLast(run.id(), told, true));
    assertThat(studies.doneBefore(release.divisionId(), byDl4j()).values())
        .hasSize(6)
        .allMatch(one -> one.differences().isEmpty());
    RunRecord kept = benchmarks.record(done.getFirst().id()).orElseThrow();
    assertThat(kept.foldsHash()).isEqualTo("0a".repeat(32));
    assertThat(kept.onlyCpu()).isTrue();

    jdbc.sql("update run_record set code_hash = 'other' where run_id = :run")
        .param("run", done.getFirst().id().value())
        .update();
    assertThat(studies.doneBefore(release.divisionId(), byDl4j()).values())
        .filteredOn(one -> !one.differences().isEmpty())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.differences())
                    .singleElement()
                    .satisfies(
                        said -> assertThat(said.code()).isEqualTo("benchmark.differs-code")));
    assertThat(runs.ofStudy(launch("All", byDl4j(), DoneBefore.Taken.ALL).id())).isEmpty();
    assertThat(runs.ofStudy(launch("Alike", byDl4j(), DoneBefore.Taken.ALIKE).id()))
        .extracting(Run::spec)
        .containsExactly(done.getFirst().spec());
  }

  @Test
  void aFoldByAnotherMachineAddsToTheRecordAndANewBeginningForgetsIt() {
    Run run = runs.ofStudy(launch("First", plan(1L), false).id()).getFirst();
    for (String device : List.of("CPU", "NVIDIA H200", "CPU")) {
      records.add(
          run.id(),
          JsonMapper.shared()
              .readTree("{\"engine\": \"libtorch 2\", \"device\": \"" + device + "\"}"));
    }
    records.addLast(
        run.id(),
        JsonMapper.shared().readTree("{\"device\": \"TPU\", \"foldsSha256\": \"0a\"}"),
        false);

    RunRecord kept = benchmarks.record(run.id()).orElseThrow();
    assertThat(kept.devices()).containsExactly("CPU", "NVIDIA H200");
    assertThat(kept.engines()).containsExactly("libtorch 2");
    assertThat(kept.foldsHash()).isEqualTo("0a");
    records.forget(run.id());
    assertThat(benchmarks.record(run.id())).isEmpty();
  }

  @Test
  void ofTwoStudiesLaunchedAtOnceNeitherQueuesWhatTheOtherHas() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Study> launch =
        () -> {
          start.await();
          return launch("At once", PAIRS, false);
        };
    List<Study> both = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (Future<Study> one : people.invokeAll(List.of(launch, launch))) {
        both.add(one.get());
      }
    }

    assertThat(both.stream().mapToInt(one -> runs.ofStudy(one.id()).size()).sum()).isEqualTo(12);
    assertThat(both).allMatch(one -> states(one).equals(Map.of(State.WAITING, 12L)));
    for (Study one : both) {
      finish(one);
    }
    assertThat(both).allMatch(one -> states(one).equals(Map.of(State.FINISHED, 12L)));
  }

  @Test
  void whatAnotherStudyWaitsForIsTheirsToCancelAndMissingThen() {
    Study first = launch("First", plan(1L), false);
    Study second = launch("Second", PAIRS, false);
    assertThat(studies.underWay(release.divisionId(), PAIRS)).hasSize(12);
    assertThat(runs.ofStudy(second.id())).hasSize(6);

    assertThat(studies.cancel(second.id())).isEqualTo(6);
    assertThat(states(first)).isEqualTo(Map.of(State.WAITING, 6L));

    studies.cancel(first.id());
    assertThat(states(second)).isEqualTo(Map.of(State.MISSING, 6L, State.CANCELLED, 6L));
    assertThat(studies.resume(second.id(), admin)).isEqualTo(12);
    assertThat(states(second)).isEqualTo(Map.of(State.WAITING, 12L));
    assertThat(states(first)).isEqualTo(Map.of(State.WAITING, 6L));
  }

  @Test
  void cancellingOneStudyLeavesWhatItBorrowed() {
    Study first = launch("First", plan(1L), false);
    finish(first);
    Study second = launch("Second", PAIRS, false);

    studies.cancel(second.id());

    assertThat(states(first)).isEqualTo(Map.of(State.FINISHED, 6L));
    assertThat(states(second)).isEqualTo(Map.of(State.FINISHED, 6L, State.CANCELLED, 6L));
  }

  @Test
  void whatFailedIsTriedAgainAndNothingElse() {
    Study study = launch("Losses", plan(1L), false);
    Job broken = studies.runs(study).getLast().job().orElseThrow();
    jdbc.sql("update job set status = 'FAILED' where id = :id")
        .param("id", broken.id().value())
        .update();
    assertThat(states(study)).isEqualTo(Map.of(State.WAITING, 5L, State.FAILED, 1L));

    assertThat(studies.retry(study.id())).isEqualTo(1);

    assertThat(states(study)).isEqualTo(Map.of(State.WAITING, 6L));
    assertThat(jobs.find(broken.id()).orElseThrow().status().ended()).isFalse();
  }

  @Test
  void aStudyIsRenamedNotedAndPutAway() {
    Study study = launch("  Losses ", plan(1L), false);
    assertThat(study.name()).isEqualTo("Losses");

    studies.describe(study.id(), "Three losses", "For the appendix.");
    studies.archive(study.id());

    Study kept = studies.find(study.id()).orElseThrow();
    assertThat(kept.name()).isEqualTo("Three losses");
    assertThat(kept.note()).isEqualTo("For the appendix.");
    assertThat(kept.archived()).isTrue();
    assertThat(states(kept)).isEqualTo(Map.of(State.WAITING, 6L));
    studies.bringBack(study.id());
    assertThat(studies.find(study.id()).orElseThrow().archived()).isFalse();
    assertThat(studies.studies().getFirst().id()).isEqualTo(study.id());
  }

  @Test
  void aStudyBearsTags() {
    Study study = launch("Losses", plan(1L), false);

    studies.describe(study.id(), "Losses", "", List.of(" paper ", "", "table 6", "paper"));

    assertThat(studies.find(study.id()).orElseThrow().tags()).containsExactly("paper", "table 6");
    studies.describe(study.id(), "Three losses", "");
    assertThat(studies.find(study.id()).orElseThrow().tags()).containsExactly("paper", "table 6");
    assertThatThrownBy(() -> studies.describe(study.id(), "Losses", "", List.of("a".repeat(41))))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("A study may have 20 tags of 40 letters.");
  }

  @Test
  void runsOfAPausedStudyStayInTheQueueUntilItGoesOn() {
    Study study = launch("Losses", plan(1L), false);
    Study other = launch("Others", plan(2L), false);
    RunId run = runs.ofStudy(study.id()).getFirst().id();

    assertThat(studies.pause(study.id())).isTrue();
    assertThat(studies.pause(study.id())).isFalse();

    assertThat(studies.find(study.id()).orElseThrow().paused()).isTrue();
    assertThat(fit.missing(run).orElseThrow().english()).isEqualTo("waits until its study goes on");
    assertThat(fit.missing(runs.ofStudy(other.id()).getFirst().id())).isEmpty();
    assertThat(states(study)).isEqualTo(Map.of(State.WAITING, 6L));
    assertThat(studies.resume(study.id(), admin)).isZero();
    assertThat(studies.find(study.id()).orElseThrow().paused()).isFalse();
    assertThat(fit.missing(run)).isEmpty();
  }

  @Test
  void aDeletedStudyTakesWithItWhatIsItsAloneAndNothingElse() {
    Study study = launch("Losses", PAIRS, false);
    List<Run> own = runs.ofStudy(study.id());
    assertThatThrownBy(() -> studies.delete(study.id()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Runs of \"Losses\" wait or train: cancel the study first.");
    finish(study);
    for (Run run : own) {
      runs.insert(run.id(), new EpochLoss(1, 1, 1.5, OptionalDouble.empty(), Optional.empty()));
      runs.insert(run.id(), new RunFile("run.json", "0a".repeat(32), 1));
      records.addLast(run.id(), JsonMapper.shared().readTree("{}"), true);
    }
    Study borrower = launch("Borrower", plan(1L), false);
    assertThat(studies.neededByOthers(study)).hasSize(6);
    assertThatThrownBy(() -> deletion.delete(own.getFirst().id()))
        .hasMessageContaining("shows it: delete the study instead");

    studies.delete(study.id());

    assertThat(studies.find(study.id())).isEmpty();
    assertThat(own.stream().filter(run -> runs.find(run.id()).isPresent()))
        .hasSize(6)
        .allMatch(run -> run.spec().seed() == 1);
    assertThat(states(borrower)).isEqualTo(Map.of(State.FINISHED, 6L));
    assertThat(runs.epochs(own.getFirst().id()).size() + runs.epochs(own.getLast().id()).size())
        .isEqualTo(1);
    studies.delete(borrower.id());
    assertThat(runs.finished(release.divisionId(), hashes(plan(1L)))).hasSize(6);
  }

  private static List<String> hashes(StudyPlan plan) {
    return plan.runs().stream().map(one -> one.spec().hash()).toList();
  }

  /** A table that comes later must have a {@link org.tenfold.benchmark.RunData} that empties it. */
  @Test
  void everyTableOfARunIsEmptiedWhenItIsDeleted() {
    assertThat(
            jdbc.sql(
                    """
                    select lower(f.table_name) from information_schema.referential_constraints r
                    join information_schema.table_constraints t
                      on t.constraint_schema = r.unique_constraint_schema
                      and t.constraint_name = r.unique_constraint_name
                    join information_schema.table_constraints f
                      on f.constraint_schema = r.constraint_schema
                      and f.constraint_name = r.constraint_name
                    where lower(t.table_name) = 'benchmark_run'
                      and r.delete_rule <> 'CASCADE'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("run_epoch", "run_prediction", "run_file", "run_record");
  }

  @Test
  void namesAndReleasesAreLookedAt() {
    assertThatThrownBy(() -> launch(" ", PAIRS, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Give the study a name of 1 to 120 letters.");
    Study study = launch("Losses", plan(1L), false);
    assertThatThrownBy(() -> studies.describe(study.id(), "Losses", "a".repeat(4001)))
        .isInstanceOf(InvalidInput.class);
    jdbc.sql("update release set prepared = false").update();
    assertThatThrownBy(() -> launch("Losses", PAIRS, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("are still being written");
  }

  private StudyTables tables(Study study) {
    return results.tables(study, studies.runs(study));
  }

  private static StudyPlan plan(Long... seeds) {
    return StudyTemplate.LOSS_COMPARISON.plan(TrainingSpec.PAPER, List.of(seeds));
  }

  private static StudyPlan byDl4j() {
    return StudyTemplate.LOSS_COMPARISON.plan(TrainingSpec.PAPER.by(Engine.DL4J), List.of(1L));
  }

  private Study launch(String name, StudyPlan plan, DoneBefore.Taken taken) {
    return studies.launch(
        release.divisionId(), name, Optional.empty(), plan, Optional.empty(), taken, admin);
  }

  private Study launch(String name, StudyPlan plan, boolean anew) {
    return studies.launch(
        release.divisionId(),
        name,
        Optional.of(StudyTemplate.LOSS_COMPARISON),
        plan,
        Optional.empty(),
        anew,
        admin);
  }

  private Map<State, Long> states(Study study) {
    return studies.runs(study).stream()
        .collect(Collectors.groupingBy(StudyRun::state, Collectors.counting()));
  }

  private void finish(Study study) {
    studies.runs(study).forEach(one -> finish(one.run().orElseThrow()));
  }

  /** As the job leaves it. */
  private void finish(Run run) {
    List<Prediction> all =
        releases.clips(release.id()).stream().map(StudiesContract::happy).toList();
    runs.finished(run.id(), all);
    jdbc.sql("update job set status = 'SUCCEEDED' where subject = :run")
        .param("run", run.id().value())
        .update();
  }

  private static Prediction happy(ReleasedClip clip) {
    return new Prediction(
        Integer.toString(clip.number()),
        Integer.toString(1 + clip.number() % 2),
        DfewLabel.HAPPY,
        DfewLabel.HAPPY);
  }
}
