package org.tenfold.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Variance;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;

/**
 * Draws movies, clips, votes and people again and again, and looks at what comes of them (a
 * multi-stage bootstrap as in Homan and others 2024, arXiv 2412.02968).
 *
 * <p>People enter by kappa's first-order projection (Hoeffding 1948): each vote stands in pairs
 * with others, so that people who share the votes equally move kappa by twice the mean of their own
 * deviations. So few as vote on one clip leave no better way: drawn again with the others' clips
 * kept, nearly every clip would lack votes. What movies do falls with the number of clips; what
 * people do does not.
 */
public final class Planner {
  /** A standard deviation of so many is known to 3.5 %. */
  public static final int RESAMPLES = 400;

  /** Drawn at most in one resample: the spread of more follows from the root of their number. */
  private static final int MOST_DRAWN = 1_000;

  private Planner() {}

  /**
   * The same numbers for the same seed, on any number of processors.
   *
   * @param stopped asked now and then
   * @throws CancellationException when it says yes
   */
  public static Plan plan(Population from, Design design, long seed, BooleanSupplier stopped) {
    int clips = Math.min(design.clips(), MOST_DRAWN);
    List<Resample> resamples =
        IntStream.range(0, RESAMPLES)
            .parallel()
            .mapToObj(
                one -> {
                  if (stopped.getAsBoolean()) {
                    throw new CancellationException();
                  }
                  return Resample.of(from, design, clips, new SplittableRandom(mixed(seed, one)));
                })
            .toList();
    double people = peopleDeviation(from.people(), design.people(), seed);
    List<PlanPoint> points = new ArrayList<>();
    for (int place = 0; place < design.compared().size(); place++) {
      points.add(point(from, design, clips, place, resamples, people));
    }
    return new Plan(
        design,
        points,
        new Plan.Stopping(
            mean(resamples, one -> one.saved), mean(resamples, one -> one.stoppedError)),
        RESAMPLES,
        clips,
        seed);
  }

  private static long mixed(long seed, int resample) {
    return seed * 0x9E3779B97F4A7C15L + resample * 0xD1B54A32D192ED03L;
  }

  private static PlanPoint point(
      Population from,
      Design design,
      int clips,
      int place,
      List<Resample> resamples,
      double people) {
    int votes = design.compared().get(place);
    double[] kappas =
        resamples.stream()
            .map(one -> FleissKappa.ofSums(votes, one.sums[place]).kappa())
            .flatMap(kappa -> kappa.value().stream())
            .mapToDouble(kappa -> kappa)
            .toArray();
    boolean known = 2 * kappas.length > resamples.size();
    return new PlanPoint(
        votes,
        design.needed(votes),
        known ? Measure.of(Arrays.stream(kappas).average().orElseThrow()) : unknown(),
        known ? Measure.of(deviation(kappas, from.movies()) * Math.sqrt(clips)) : unknown(),
        people,
        mean(resamples, one -> one.labelled[place]),
        mean(resamples, one -> one.errors[place]),
        mean(resamples, one -> one.changed[place]),
        mean(resamples, one -> one.modelled[place]));
  }

  private static Measure unknown() {
    return Measure.undefined(Measure.Reason.TOO_FEW_RESAMPLES);
  }

  /** A sample of m movies varies by (m − 1)/m of what the movies behind it do. */
  private static double deviation(double[] kappas, int movies) {
    double few = movies == Integer.MAX_VALUE ? 1 : movies / (movies - 1.0);
    return Math.sqrt(Variance.of(kappas).getAsDouble() * few);
  }

  private static double peopleDeviation(double[] effects, int people, long seed) {
    if (effects.length == 0) {
      return 0;
    }
    SplittableRandom random = new SplittableRandom(mixed(seed, -1));
    double[] moves = new double[RESAMPLES];
    for (int one = 0; one < moves.length; one++) {
      double sum = 0;
      for (int person = 0; person < people; person++) {
        sum += effects[random.nextInt(effects.length)];
      }
      moves[one] = 2 * sum / people;
    }
    return Math.sqrt(Variance.of(moves).getAsDouble() * effects.length / (effects.length - 1.0));
  }

  private static double mean(
      List<Resample> resamples, java.util.function.ToDoubleFunction<Resample> figure) {
    return resamples.stream().mapToDouble(figure).average().orElseThrow();
  }
}
