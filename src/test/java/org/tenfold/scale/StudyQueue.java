package org.tenfold.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Trainings of studies over workers, fold by fold, first come, first served; a worker does one fold
 * at a time. What a worker that dies was at goes to another one a minute later.
 */
final class StudyQueue {
  /** Until a dead worker's fold is taken over: heartbeats missed (docs/workers.md). */
  private static final double TAKEN_OVER = 60;

  /**
   * Studies that are begun.
   *
   * @param perDay studies, on average; as many in each of {@code hours} of the day, none in others
   * @param runs of a study
   * @param folds of a run
   */
  record Wishes(double perDay, int runs, int folds, double hours) {}

  /**
   * @param seconds of a fold, where so many workers of the same machine are busy, itself included
   * @param variation standard deviation over mean
   * @param dies probability that a worker dies in the middle of a fold
   */
  record Workers(int count, IntToDoubleFunction seconds, double variation, double dies) {}

  /**
   * @param waits seconds until a run's first fold begins
   * @param whole seconds until all folds of a study are there
   * @param longest most folds that waited
   */
  record Seen(Samples waits, Samples whole, double utilisation, int longest, int left) {}

  private final class Study {
    private final double begun = simulation.now();
    private int left;

    private Study(int left) {
      this.left = left;
    }
  }

  private record Fold(Study study, boolean first, double asked) {}

  private static final double DAY = 24 * 3600;

  private final Simulation simulation = new Simulation();
  private final SplittableRandom random;
  private final Wishes wishes;
  private final Workers workers;
  private final Queue<Fold> queue = new ArrayDeque<>();
  private final Samples waits = new Samples();
  private final Samples whole = new Samples();
  private final List<Double> ends = new ArrayList<>();
  private int idle;
  private int alive;
  private int longest;
  private double busy;

  private StudyQueue(Wishes wishes, Workers workers, long seed) {
    this.wishes = wishes;
    this.workers = workers;
    this.random = new SplittableRandom(seed);
    this.idle = workers.count();
    this.alive = workers.count();
  }

  static Seen days(Wishes wishes, Workers workers, double days, long seed) {
    StudyQueue queue = new StudyQueue(wishes, workers, seed);
    queue.plan();
    queue.simulation.run(days * DAY);
    return new Seen(
        queue.waits,
        queue.whole,
        queue.busy / (workers.count() * days * DAY),
        queue.longest,
        queue.queue.size());
  }

  /**
   * One study alone, from its begin to its end, in seconds.
   *
   * @param killAfter folds after which one worker is killed for good; 0: none
   */
  static double alone(int runs, int folds, Workers workers, int killAfter, long seed) {
    StudyQueue queue = new StudyQueue(new Wishes(0, runs, folds, 24), workers, seed);
    queue.killAfter = killAfter;
    queue.begin();
    queue.simulation.run(365 * DAY);
    return queue.ends.getLast();
  }

  private int killAfter;

  private void plan() {
    double mean = wishes.hours() * 3600 / wishes.perDay();
    double pause = Durations.exponential(random, mean);
    // hours of work follow one another; what lies between them is left out and put back
    double worked = workedUntil(simulation.now()) + pause;
    double day = Math.floor(worked / (wishes.hours() * 3600));
    double at = day * DAY + (worked - day * wishes.hours() * 3600);
    simulation.after(
        Math.max(0, at - simulation.now()),
        () -> {
          begin();
          plan();
        });
  }

  private double workedUntil(double now) {
    double day = Math.floor(now / DAY);
    return wishes.hours() * 3600 * day + Math.min(now - day * DAY, wishes.hours() * 3600);
  }

  private void begin() {
    Study study = new Study(wishes.runs() * wishes.folds());
    for (int run = 0; run < wishes.runs(); run++) {
      for (int fold = 0; fold < wishes.folds(); fold++) {
        queue.add(new Fold(study, fold == 0, simulation.now()));
      }
    }
    longest = Math.max(longest, queue.size());
    give();
  }

  private void give() {
    while (idle > 0 && !queue.isEmpty()) {
      Fold fold = queue.remove();
      idle--;
      if (fold.first()) {
        waits.add(simulation.now() - fold.asked());
      }
      work(fold);
    }
  }

  private void work(Fold fold) {
    double mean = workers.seconds().applyAsDouble(alive - idle);
    double seconds =
        workers.variation() == 0 ? mean : Durations.logNormal(random, mean, workers.variation());
    if (workers.dies() > 0 && random.nextDouble() < workers.dies()) {
      // the worker is started again at once; its fold waits for missed heartbeats
      double until = random.nextDouble() * seconds;
      busy += until;
      simulation.after(until, this::free);
      simulation.after(until + TAKEN_OVER, () -> again(fold));
      return;
    }
    busy += seconds;
    simulation.after(seconds, () -> done(fold));
  }

  private void again(Fold fold) {
    queue.add(new Fold(fold.study(), false, fold.asked()));
    give();
  }

  private void done(Fold fold) {
    ends.add(simulation.now());
    fold.study().left--;
    if (fold.study().left == 0) {
      whole.add(simulation.now() - fold.study().begun);
    }
    if (killAfter > 0 && ends.size() == killAfter) {
      // whoever has just ended a fold begins the next one and is killed with it in hand
      alive--;
      Fold lost = queue.remove();
      simulation.after(TAKEN_OVER, () -> again(lost));
      return;
    }
    free();
  }

  private void free() {
    idle++;
    give();
  }
}
