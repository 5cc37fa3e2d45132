package org.tenfold.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.study.ConfigurationNames;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.PlannedComparison;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.CorrectedTTest;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.training.loss.TrainingLoss;

class PairTestsTest {
  private static final OptionalDouble NOTHING = OptionalDouble.empty();
  private static final int CLIPS = 40;
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(400, 1);
  private static final IntPredicate FIRST = clip -> (clip * 7 + clip / 5) % 10 < 5;
  private static final IntPredicate OTHER = clip -> (clip * 3 + clip / 7) % 10 < 7;
  private static final IntPredicate ALL = clip -> true;
  private static final IntPredicate NONE = clip -> false;

  @Test
  void foldsAndClipsAreTestedAsScipyDoes() {
    PairTests pair = compare(runs(FIRST, 2), runs(OTHER, 2));

    // scipy.stats.t on the folds' differences of WAR, variance times 1/5 + 1/4
    CorrectedTTest folds = pair.warFolds();
    assertThat(folds.mean().value().orElseThrow()).isCloseTo(0.175, offset(1e-9));
    assertThat(folds.t().value().orElseThrow()).isCloseTo(2.333333333333333, offset(1e-9));
    assertThat(folds.p().value().orElseThrow()).isCloseTo(0.07995964654558176, offset(1e-9));
    // scipy.stats.binomtest(7, 21), of each seed by itself
    assertThat(pair.clips()).extracting(PairTests.OfSeed::seed).containsExactly(1L, 2L);
    assertThat(pair.clips())
        .allSatisfy(
            one -> {
              assertThat(one.test().onlyFirst()).isEqualTo(14);
              assertThat(one.test().onlySecond()).isEqualTo(7);
              assertThat(one.test().p()).isCloseTo(0.18924713134765625, offset(1e-9));
            });
  }

  @Test
  void aSentenceClaimsNoMoreThanTheSeedsCan() {
    assertThat(said(runs(FIRST, 5), runs(ALL, 5)))
        .contains("nothing is decided: with 5 seeds in common p cannot go below 0.063")
        .contains("it takes 6");
    assertThat(said(runs(FIRST, 6), runs(ALL, 6)))
        .startsWith("B has the higher WAR of the two on this release: +45.00 points against A");
    assertThat(said(runs(ALL, 6), runs(FIRST, 6)))
        .startsWith("B has the lower WAR")
        .contains("-45.00");
    assertThat(said(runs(FIRST, 6), runs(FIRST, 6)))
        .startsWith("B and A are not told apart in WAR")
        .endsWith("That does not show that they are equal.");
    SeedRuns later = new SeedRuns(new TreeMap<>(Map.of(9L, clips(ALL))), 7);
    assertThat(said(runs(FIRST, 6), later))
        .isEqualTo("A and B have no seed in common, so that nothing can be paired.");
  }

  @Test
  void sixSeedsMayDecideAndFiveNever() {
    assertThat(Difference.mayDecide(Metric.UAR, runs(FIRST, 5), runs(ALL, 5))).isFalse();
    assertThat(Difference.mayDecide(Metric.UAR, runs(FIRST, 6), runs(ALL, 6))).isTrue();
    assertThat(Difference.mayDecide(Metric.UAR, runs(FIRST, 6), runs(FIRST, 6))).isFalse();
  }

  @Test
  void confusionsDifferByTheirSharesOfARow() {
    double[][] points =
        PairTests.confusionDifference(
            runs(NONE, 1).scores().getFirst().pooled(), runs(ALL, 2).scores().getFirst().pooled());

    assertThat(points[DfewLabel.HAPPY.index()][DfewLabel.HAPPY.index()]).isEqualTo(1);
    assertThat(points[DfewLabel.HAPPY.index()][DfewLabel.FEAR.index()]).isEqualTo(-1);
    assertThat(points[DfewLabel.ANGRY.index()]).containsOnly(0);
  }

  @Test
  void anEpochIsTheMeanOfFoldsAndSeedsInTheirRange() {
    List<EpochMean> means = EpochMean.of(List.of(epoch(1, 2, 3), epoch(1, 1, 4), epoch(2, 1, 2)));

    assertThat(means)
        .containsExactly(
            new EpochMean(1, 3, 2, 4, NOTHING, NOTHING, NOTHING),
            new EpochMean(2, 3, 3, 3, NOTHING, NOTHING, NOTHING));
  }

  /** Two of three clips of one emotion, one of one of another. */
  @Test
  void testScoresOfAnEpochAreMeansOfThoseThatWereAsked() {
    int[][] counts = new int[LabelSet.DFEW.size()][LabelSet.DFEW.size()];
    counts[0][0] = 2;
    counts[0][1] = 1;
    counts[1][1] = 1;
    ConfusionMatrix seen = ConfusionMatrix.of(Scores.classes(7), counts);
    EpochLoss asked =
        new EpochLoss(1, 1, 3, NOTHING, Optional.empty(), Optional.empty(), Optional.of(seen));

    EpochMean mean = EpochMean.of(List.of(asked, epoch(2, 1, 3))).getFirst();

    assertThat(mean.uar().orElseThrow()).isEqualTo((2. / 3 + 1) / 2);
    assertThat(mean.war().orElseThrow()).isEqualTo(.75);
  }

  private static EpochLoss epoch(int fold, int epoch, double loss) {
    return new EpochLoss(fold, epoch, loss, NOTHING, Optional.empty());
  }

  @Test
  void aPlanKeepsItsComparisonAndKnowsItEitherWay() {
    StudyPlan plan =
        StudyTemplate.LOSS_COMPARISON
            .plan(TrainingSpec.PAPER, List.of(1L))
            .comparing(Optional.of(new PlannedComparison(0, 2, Metric.WAR)));
    List<Configuration> rows = plan.configurations();

    assertThat(StudyPlan.parse(plan.json())).isEqualTo(plan);
    assertThat(plan.plans(rows.get(2), rows.get(0))).isTrue();
    assertThat(plan.plans(rows.get(0), rows.get(1))).isFalse();
    assertThat(plan.plans(rows.get(0), rows.get(0))).isFalse();
    assertThat(StudyPlan.parse(plan.comparing(Optional.empty()).json()).comparison()).isEmpty();
  }

  @Test
  void namesSayWhatDiffersAndNothingElse() {
    TrainingSpec softmax = TrainingSpec.PAPER;
    Configuration one = softmax.configuration();
    Configuration other = softmax.with(new TrainingLoss.EcStfl(10)).configuration();
    Configuration larger = softmax.with(new TrainingSpec.Steps(48, 0.001, 1)).configuration();
    Configuration clipped = softmax.with(new TrainingSpec.Steps(24, 0.001, 2)).configuration();

    assertThat(names(one, other)).containsExactly("C3D · softmax", "C3D · EC-STFL (λ = 10)");
    assertThat(names(one, larger))
        .containsExactly("C3D · softmax · m = 24", "C3D · softmax · m = 48");
    assertThat(names(one, clipped)).doesNotHaveDuplicates().allMatch(name -> name.contains(" · #"));
  }

  private static List<String> names(Configuration... all) {
    ConfigurationNames names = new ConfigurationNames(List.of(all), Locale.ENGLISH);
    return Arrays.stream(all).map(names::of).toList();
  }

  private static String said(SeedRuns first, SeedRuns other) {
    return VerdictWords.of(Metric.WAR, compare(first, other).war(), "A", "B").english();
  }

  private static PairTests compare(SeedRuns first, SeedRuns other) {
    Map<String, String> movies = new HashMap<>();
    first.clips().forEach(clip -> movies.put(clip.videoName(), clip.videoName()));
    return PairTests.of(first, other, movies, 0.25, BOOTSTRAP);
  }

  private static SeedRuns runs(IntPredicate right, int seeds) {
    TreeMap<Long, List<Prediction>> bySeed = new TreeMap<>();
    LongStream.rangeClosed(1, seeds).forEach(seed -> bySeed.put(seed, clips(right)));
    return new SeedRuns(bySeed, 7);
  }

  /** Happy and sad in turn, eight in each of five folds; what is wrong is taken for fear. */
  private static List<Prediction> clips(IntPredicate right) {
    return IntStream.range(0, CLIPS)
        .mapToObj(
            clip -> {
              Label truth = clip % 2 == 0 ? DfewLabel.HAPPY : DfewLabel.SAD;
              return new Prediction(
                  Integer.toString(clip + 1),
                  Integer.toString(1 + clip % 5),
                  truth,
                  right.test(clip) ? truth : DfewLabel.FEAR);
            })
        .toList();
  }
}
