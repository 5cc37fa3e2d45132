package org.tenfold.benchmark.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.Sensitivity;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

class StudyPlanTest {
  private static final List<Long> TWO = List.of(1L, 2L);

  private static final TrainingSpec SMALL =
      TrainingSpec.parse(
          """
          {"network": {"width": 4}, "input": {"size": 32}, "length": {"epochs": 2}, "seed": 7,
           "steps": {"batch": 6}, "compute": {"engine": "libtorch"}}
          """);

  @Test
  void aTransferTrainsFromEachStartWithoutAndWithEcStfl() {
    Start action = new Start.Weights("kinetics.pth", "0a".repeat(32), "");
    Start learned = new Start.Weights("release, fd2", "0b".repeat(32), "");
    TrainingSpec base = TrainingSpec.PAPER.with(Network.RESNET3D18);

    StudyPlan plan =
        StudyTemplate.TRANSFER.plan(
            base, List.of(1L, 2L), List.of(new Start.Drawn(), action, learned));

    assertThat(plan.size()).isEqualTo(12);
    assertThat(plan.configurations())
        .extracting(one -> one.atFirstSeed().start())
        .containsExactly(new Start.Drawn(), new Start.Drawn(), action, action, learned, learned);
    assertThat(plan.configurations())
        .extracting(one -> one.atFirstSeed().loss())
        .startsWith(new TrainingLoss.Softmax(), new TrainingLoss.EcStfl(10));
    assertThat(plan.configurations())
        .allMatch(one -> one.atFirstSeed().network().network() == Network.RESNET3D18);
    assertThat(StudyPlan.parse(plan.json())).isEqualTo(plan);
    assertThat(LossGroup.of(plan)).hasSize(3);
    assertThatThrownBy(() -> StudyTemplate.TRANSFER.plan(base, List.of(1L), List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Choose at least one kind of weights to start from.");
  }

  @Test
  void everyConfigurationRunsAtEverySeed() {
    StudyPlan plan = StudyTemplate.LOSS_COMPARISON.plan(SMALL, TWO);

    assertThat(plan.runs())
        .extracting(
            run -> run.spec().network().network(),
            run -> run.spec().loss().key(),
            run -> run.spec().seed())
        .containsExactly(
            tuple(Network.C3D, "softmax", 1L),
            tuple(Network.C3D, "softmax", 2L),
            tuple(Network.C3D, "centre", 1L),
            tuple(Network.C3D, "centre", 2L),
            tuple(Network.C3D, "ec-stfl", 1L),
            tuple(Network.C3D, "ec-stfl", 2L),
            tuple(Network.RESNET3D18, "softmax", 1L),
            tuple(Network.RESNET3D18, "softmax", 2L),
            tuple(Network.RESNET3D18, "centre", 1L),
            tuple(Network.RESNET3D18, "centre", 2L),
            tuple(Network.RESNET3D18, "ec-stfl", 1L),
            tuple(Network.RESNET3D18, "ec-stfl", 2L));
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateIsAsLargeAsItsBase(StudyTemplate template) {
    assertThat(template.plan(SMALL, TWO).runs())
        .allSatisfy(
            run -> {
              TrainingSpec spec = run.spec();
              assertThat(spec.with(Network.C3D).with(SMALL.loss()).with(SMALL.steps()).withSeed(7))
                  .isEqualTo(SMALL);
            });
  }

  @Test
  void baselinesAndPairsAreOfAllSevenNetworks() {
    StudyPlan baselines = StudyTemplate.BASELINES.plan(SMALL, TWO);
    StudyPlan pairs = StudyTemplate.EC_STFL.plan(SMALL, TWO);

    assertThat(baselines.configurations())
        .extracting(one -> one.atFirstSeed().network().network())
        .containsExactly(Network.values());
    assertThat(pairs.configurations()).containsAll(baselines.configurations()).hasSize(14);
    assertThat(pairs.configurations())
        .extracting(one -> one.atFirstSeed().loss())
        .filteredOn(TrainingLoss.EcStfl.class::isInstance)
        .containsOnly(new TrainingLoss.EcStfl(10));
  }

  @Test
  void sensitivityHasEveryPointOfThePapersCurvesOnce() {
    StudyPlan plan = StudyTemplate.SENSITIVITY.plan(SMALL, List.of(1L));

    List<Sensitivity> curves = PublishedResults.builtIn().sensitivity();
    assertThat(plan.configurations())
        .containsExactlyInAnyOrderElementsOf(
            curves.stream().flatMap(curve -> points(curve).stream()).distinct().toList());
    // 10 and 6 points, of which the one at λ = 10 and 24 clips is on both curves
    assertThat(plan.configurations()).hasSize(30);
  }

  private static List<TrainingSpec.Configuration> points(Sensitivity curve) {
    return curve.values().stream()
        .map(
            value -> {
              boolean overLambda = curve.parameter().equals("lambda");
              double lambda = overLambda ? value : curve.fixed().get("lambda");
              double batch = overLambda ? curve.fixed().get("batch") : value;
              return SMALL
                  .with(Network.ofKey(curve.network()).orElseThrow())
                  .with(new TrainingLoss.EcStfl(lambda))
                  .with(
                      new TrainingSpec.Steps(
                          (int) batch, SMALL.steps().learningRate(), SMALL.steps().clipNorm()))
                  .configuration();
            })
        .toList();
  }

  @Test
  void whatIsPlannedTwiceRunsOnce() {
    StudyPlan plan =
        StudyPlan.of(List.of(SMALL, SMALL.withSeed(9), SMALL.with(Network.P3D)), List.of(3L, 3L));

    assertThat(plan.configurations()).hasSize(2);
    assertThat(plan.seeds()).containsExactly(3L);
    assertThat(plan.size()).isEqualTo(2);
  }

  @Test
  void gridsVaryRatesToo() {
    List<TrainingSpec> grid =
        Axis.grid(SMALL, List.of(new Axis.Rates(List.of(0.1, 0.01)), new Axis.Batches(List.of(8))));

    assertThat(grid)
        .extracting(spec -> spec.steps().learningRate(), spec -> spec.steps().batch())
        .containsExactly(tuple(0.1, 8), tuple(0.01, 8));
  }

  @Test
  void nothingAndTooMuchAreRefused() {
    List<Long> seeds = LongStream.rangeClosed(1, 72).boxed().toList();
    List<Long> most = LongStream.rangeClosed(1, StudyPlan.MOST_RUNS).boxed().toList();

    assertThat(StudyPlan.of(List.of(SMALL), most).size()).isEqualTo(StudyPlan.MOST_RUNS);
    assertThatThrownBy(() -> StudyTemplate.BASELINES.plan(SMALL, seeds))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("A study of 504 runs is too large: it may have 500. Take fewer seeds.");
    assertThatThrownBy(() -> StudyTemplate.BASELINES.plan(SMALL, List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Take at least one seed.");
    assertThatThrownBy(() -> StudyPlan.of(List.of(), TWO))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Choose at least one network and one loss.");
  }

  @ParameterizedTest
  @EnumSource
  void aPlanIsReadAsItWasWritten(StudyTemplate template) {
    StudyPlan plan = template.plan(SMALL, List.of(-5L, Long.MAX_VALUE));

    assertThat(StudyPlan.parse(plan.json())).isEqualTo(plan);
    assertThat(StudyTemplate.ofKey(template.key())).isEqualTo(Optional.of(template));
  }

  @Test
  void theLargestPlanFitsIntoItsColumn() {
    StudyPlan curves = StudyTemplate.SENSITIVITY.plan(SMALL, TWO);
    int one = curves.json().length() / curves.configurations().size();

    assertThat(one * StudyPlan.MOST_RUNS).isLessThan(1_000_000);
  }

  @Test
  void whatIsNoPlanIsRefused() {
    assertThatThrownBy(() -> StudyPlan.parse("{"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("The plan of the study is no JSON: ");
    assertThatThrownBy(() -> StudyPlan.parse("{\"version\": 2}"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("The plan of the study is of another version than 1.");
  }

  @Test
  void fewerThanSixSeedsNeverDecide() {
    assertThat(new PairedSeeds(5).decide()).isFalse();
    assertThat(new PairedSeeds(5).leastP()).isEqualTo(0.0625);
    assertThat(new PairedSeeds(6).decide()).isTrue();
    assertThat(StudyTemplate.BASELINES.plan(SMALL, TWO).pairedSeeds().words().english())
        .isEqualTo(
            "With 2 seeds the sign-flip test cannot go below p = 0.50: no difference will be decided"
                + " at 5 %, however large. It takes 6.");
    assertThat(new PairedSeeds(6).words().english())
        .isEqualTo("With 6 seeds the sign-flip test can go down to p = 0.031.");
  }
}
