package org.tenfold.statistics.projection;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * t-SNE: features of many dimensions in a plane, so that neighbours stay neighbours (van der Maaten
 * and Hinton 2008, "Visualizing Data using t-SNE"). Up to {@link #EXACT} items every pair counts;
 * above, the nearest 3 × perplexity attract and squares of a quadtree repel (van der Maaten 2014,
 * "Accelerating t-SNE using Tree-Based Algorithms"). Distances between far groups, and the size of
 * groups, mean nothing.
 *
 * <p>Learning rate items / 48, 50 at least, and a start in the two principal directions (Kobak and
 * Berens 2019, "The art of using t-SNE for single-cell transcriptomics"). The same features,
 * settings and seed give the same plane, whatever the number of threads.
 *
 * @param perplexity how many neighbours an item has, in a sense: 5 to 50 is usual
 * @param iterations 250 of them, or all, with attraction twelvefold
 * @param seed of the noise at the start and of the signs of the axes
 * @param threads 1 or more
 */
public record Tsne(double perplexity, int iterations, long seed, int threads) {
  /** Up to so many items all pairs are counted. */
  public static final int EXACT = 1_000;

  public static final Tsne USUAL = new Tsne(30, 1_000, 0, 2);

  private static final int EXAGGERATED = 250;
  private static final double EXAGGERATION = 12;
  private static final double NEIGHBOURS = 3;
  private static final double ANGLE = 0.5;
  private static final double FIRST_SPREAD = 1e-4;
  private static final double NOISE = 1e-4;
  private static final double SHARE_OF_NEIGHBOURS = 0.2;

  public Tsne {
    if (!(perplexity >= 1) || iterations < 0 || threads < 1) {
      throw new IllegalArgumentException(
          "perplexity %s, %d iterations, %d threads".formatted(perplexity, iterations, threads));
    }
  }

  /**
   * @param items in the order of the features
   * @param divergence Kullback-Leibler, in nats, between both kinds of neighbourhood: what was
   *     minimised
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Plane(double[][] items, double divergence) {}

  /** Up to {@link #EXACT} items exactly, else by quadtree. */
  public Plane project(float[][] features, Progress progress) {
    return project(features, features.length <= EXACT, progress);
  }

  /**
   * @param features [items, dimensions], finite; more items than the perplexity
   * @param exact whether every pair counts: 1,000 items take a second then, 10,000 minutes
   */
  Plane project(float[][] features, boolean exact, Progress progress) {
    if (features.length <= perplexity) {
      throw new IllegalArgumentException(
          "%d items are too few for a perplexity of %s".formatted(features.length, perplexity));
    }
    try (Workers workers = new Workers(threads)) {
      Distances distances = new Distances(features);
      int all = features.length - 1;
      int k = exact ? all : (int) Math.min(all, NEIGHBOURS * perplexity + 1);
      Neighbours neighbours =
          Neighbours.of(
              distances,
              k,
              workers,
              rows -> progress.at(SHARE_OF_NEIGHBOURS * rows / features.length));
      Affinities affinities = Affinities.of(neighbours, perplexity, workers);
      Descent descent =
          new Descent(affinities, exact ? 0 : ANGLE, start(distances, workers), workers);
      for (int iteration = 0; iteration < iterations; iteration++) {
        progress.at(SHARE_OF_NEIGHBOURS + (1 - SHARE_OF_NEIGHBOURS) * iteration / iterations);
        boolean exaggerated = iteration < EXAGGERATED;
        descent.step(exaggerated ? EXAGGERATION : 1, exaggerated ? 0.5 : 0.8);
      }
      progress.at(1);
      return new Plane(descent.points(), descent.divergence());
    }
  }

  private double[][] start(Distances distances, Workers workers) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] along = Principal.coordinates(distances.centredRows(), random, workers);
    for (double[] direction : along) {
      Arrays.setAll(
          direction, item -> FIRST_SPREAD * (direction[item] + NOISE * random.nextGaussian()));
    }
    return along;
  }
}
