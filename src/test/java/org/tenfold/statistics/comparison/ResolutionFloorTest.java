package org.tenfold.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.Metric;

class ResolutionFloorTest {
  /** Of the DFEW paper's test parts (oracle 1 of the benchmark). */
  private static final int[] DFEW = {2445, 1894, 2669, 2173, 1469, 145, 902};

  private static final int[] CLIPS = {600, 300, 30};
  private static final double DISCORDANT = .3;
  private static final int BENCHMARKS = 8000;

  private final SplittableRandom random = new SplittableRandom(15);

  /** √(.3/11,697) and √(.3 Σ 1/n_c)/7 by hand, in points; EC-STFL's gains are .62 to 2.36. */
  @Test
  void theGainsOfEcStflLieAboutTheFloorOfDfew() {
    ResolutionFloor war = ResolutionFloor.ofWar(DFEW, DISCORDANT, 1);
    ResolutionFloor uar = ResolutionFloor.ofUar(DFEW, DISCORDANT, 1);

    assertThat(100 * number(war.standardError())).isCloseTo(.5064, within(1e-4));
    assertThat(100 * number(war.leastTold())).isCloseTo(.9926, within(1e-4));
    assertThat(100 * number(uar.leastTold())).isCloseTo(1.5683, within(1e-4));
    assertThat(100 * number(uar.leastFound())).isCloseTo(2.2417, within(1e-4));
  }

  @Test
  void pairsWithoutADifferenceAreNoFloor() {
    Measure none = Measure.of(0);

    assertThat(ResolutionFloor.ofErrors(List.of(none, Measure.of(.02), none)).standardError())
        .isEqualTo(Measure.of(.02));
    assertThat(ResolutionFloor.ofErrors(List.of(none, none)).standardError())
        .isEqualTo(Measure.undefined(Reason.NO_VARIATION));
  }

  @Test
  void equalModelsAreToldApartInOneBenchmarkOfTwenty() {
    ResolutionFloor uar = ResolutionFloor.ofUar(CLIPS, DISCORDANT, 1);
    double[] differences = benchmarks(() -> uarDifference(0));

    assertThat(StandardDeviation.of(differences).getAsDouble())
        .isCloseTo(number(uar.standardError()), within(.03 * number(uar.standardError())));
    assertThat(share(differences, number(uar.leastTold()))).isCloseTo(.05, within(.01));
  }

  @Test
  void whatIsFoundIsToldInFourBenchmarksOfFive() {
    ResolutionFloor uar = ResolutionFloor.ofUar(CLIPS, DISCORDANT, 1);
    double[] differences = benchmarks(() -> uarDifference(number(uar.leastFound())));

    assertThat(share(differences, number(uar.leastTold()))).isCloseTo(.8, within(.02));
  }

  /** Half of a movie's clips share one outcome, so that two of them correlate by a quarter. */
  @Test
  void clipsOfOneMovieRaiseTheFloor() {
    int[] movies = IntStream.range(0, 60).map(movie -> movie < 30 ? 4 : 12).toArray();
    double effect = ResolutionFloor.designEffect(movies, .25);
    double error =
        number(ResolutionFloor.ofWar(new int[] {480}, DISCORDANT, effect).standardError());

    double[] differences =
        benchmarks(
            () -> {
              int sum = 0;
              for (int clips : movies) {
                int shared = outcome(0);
                for (int clip = 0; clip < clips; clip++) {
                  sum += random.nextBoolean() ? shared : outcome(0);
                }
              }
              return sum / 480.;
            });

    assertThat(effect).isCloseTo(1 + (10 - 1) * .25, within(1e-12));
    assertThat(StandardDeviation.of(differences).getAsDouble())
        .isCloseTo(error, within(.03 * error));
  }

  @Test
  void measuredFloorIsThatOfTheMiddlePair() {
    int[] truth = new int[200];
    long[] movie = IntStream.range(0, 200).mapToLong(clip -> clip / 4).toArray();
    List<PairedPredictions> pairs =
        IntStream.of(10, 30, 90)
            .mapToObj(
                wrong -> {
                  int[] second = new int[200];
                  Arrays.fill(second, 0, wrong, 1);
                  return PairedPredictions.of(
                      List.of("a", "b"), truth, new int[][] {truth}, new int[][] {second}, movie);
                })
            .toList();

    assertThat(ResolutionFloor.ofPairs(pairs, Metric.WAR).standardError())
        .isEqualTo(pairs.get(1).standardError(Metric.WAR));
    assertThat(ResolutionFloor.ofPairs(List.of(), Metric.WAR).leastTold().reason())
        .contains(Reason.NO_PREDICTIONS);
  }

  @Test
  void classesWithoutClipsCountNot() {
    assertThat(ResolutionFloor.ofUar(new int[] {600, 0, 300, 30}, .3, 1))
        .isEqualTo(ResolutionFloor.ofUar(CLIPS, .3, 1));
    assertThat(ResolutionFloor.ofUar(new int[3], .3, 1).leastFound().reason())
        .contains(Reason.NO_PREDICTIONS);
    assertThat(ResolutionFloor.ofWar(new int[3], .3, 1).leastTold().reason())
        .contains(Reason.NO_PREDICTIONS);
  }

  private double[] benchmarks(DoubleSupplier difference) {
    return IntStream.range(0, BENCHMARKS).mapToDouble(i -> difference.getAsDouble()).toArray();
  }

  private double uarDifference(double truly) {
    double sum = 0;
    for (int clips : CLIPS) {
      int won = 0;
      for (int clip = 0; clip < clips; clip++) {
        won += outcome(truly);
      }
      sum += (double) won / clips;
    }
    return sum / CLIPS.length;
  }

  /** 1 where only the first is right, −1 where only the second is. */
  private int outcome(double truly) {
    double draw = random.nextDouble();
    return draw < (DISCORDANT + truly) / 2 ? 1 : draw < DISCORDANT ? -1 : 0;
  }

  private static double share(double[] differences, double bound) {
    return Arrays.stream(differences).filter(one -> Math.abs(one) >= bound).count()
        / (double) differences.length;
  }

  private static double number(Measure measure) {
    return measure.value().orElseThrow();
  }
}
