package org.tenfold.benchmark.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * Which runs make a study: each configuration at each seed, so that any two configurations are
 * paired by seed.
 *
 * @param configurations rows of its table, in order, none twice
 * @param seeds in order, none twice
 * @param comparison that the study is made for, fixed with it; empty: none in particular
 */
public record StudyPlan(
    List<Configuration> configurations, List<Long> seeds, Optional<PlannedComparison> comparison) {
  /** Months of a GPU for DFEW. More are a slip of the form. */
  public static final int MOST_RUNS = 500;

  /** What one run trains: a configuration at a seed. */
  public record PlannedRun(Configuration configuration, long seed) {
    public TrainingSpec spec() {
      return configuration.withSeed(seed);
    }

    /**
     * Hashes of the specs whose runs take its place: its own and, where any engine would do, those
     * by each.
     */
    public List<String> hashes() {
      return spec().outcomes().stream().map(TrainingSpec::hash).toList();
    }
  }

  /**
   * @throws InvalidInput when it has no run, or too many
   */
  public StudyPlan {
    configurations = List.copyOf(new LinkedHashSet<>(configurations));
    seeds = List.copyOf(new LinkedHashSet<>(seeds));
    if (configurations.isEmpty()) {
      throw new InvalidInput("benchmark.study-empty");
    }
    if (seeds.isEmpty()) {
      throw new InvalidInput("benchmark.study-no-seeds");
    }
    long runs = (long) configurations.size() * seeds.size();
    if (runs > MOST_RUNS) {
      throw new InvalidInput("benchmark.study-too-many", runs, MOST_RUNS);
    }
    int rows = configurations.size();
    comparison = comparison.filter(one -> one.first() < rows && one.other() < rows);
  }

  public StudyPlan(List<Configuration> configurations, List<Long> seeds) {
    this(configurations, seeds, Optional.empty());
  }

  /**
   * @param trainings at any seed; those that differ in nothing else are one configuration
   * @throws InvalidInput when there is no run, or too many
   */
  public static StudyPlan of(List<TrainingSpec> trainings, List<Long> seeds) {
    return new StudyPlan(trainings.stream().map(TrainingSpec::configuration).toList(), seeds);
  }

  /**
   * Reads what {@link #json} writes.
   *
   * @throws InvalidInput when it is no plan, or one of its trainings is refused
   */
  public static StudyPlan parse(String json) {
    return StudyPlanJson.read(json);
  }

  /** On one line, each configuration in full, so that later defaults change nothing in it. */
  public String json() {
    return StudyPlanJson.write(this);
  }

  /** Configuration after configuration. */
  public List<PlannedRun> runs() {
    return configurations.stream()
        .flatMap(one -> seeds.stream().map(seed -> new PlannedRun(one, seed)))
        .toList();
  }

  public int size() {
    return configurations.size() * seeds.size();
  }

  /** The same study from other weights. */
  public StudyPlan with(TrainingSpec.Start start) {
    return of(configurations.stream().map(one -> one.atFirstSeed().with(start)).toList(), seeds)
        .comparing(comparison);
  }

  /** The same study, made for another comparison. */
  public StudyPlan comparing(Optional<PlannedComparison> other) {
    return new StudyPlan(configurations, seeds, other);
  }

  /** Whether it is made for comparing these two, whichever is named first. */
  public boolean plans(Configuration one, Configuration other) {
    return comparison
        .map(both -> List.of(configurations.get(both.first()), configurations.get(both.other())))
        .filter(both -> pairs(both, one, other) || pairs(both, other, one))
        .isPresent();
  }

  private static boolean pairs(
      List<Configuration> planned, Configuration first, Configuration other) {
    return !first.equals(other)
        && planned.getFirst().covers(first)
        && planned.getLast().covers(other)
        && !planned.getFirst().equals(planned.getLast());
  }

  /** What paired tests between its rows can decide. */
  public PairedSeeds pairedSeeds() {
    return new PairedSeeds(seeds.size());
  }
}
