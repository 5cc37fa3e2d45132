package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.loss.Targets;
import org.tenfold.training.network.Shape;

/**
 * The batches of an epoch, the next one made ready in another thread while the engine works on this
 * one. For one reading thread.
 */
final class BatchFeed {
  private final Shape shape;
  private final Augmentation augmentation;
  private final long seed;
  private final List<List<LabelledClip>> batches;
  private @Nullable CompletableFuture<Batch> ready;
  private int next;
  private long waited;

  /**
   * @param clips in the order of the epoch
   * @param seed of the augmentation
   */
  BatchFeed(
      List<LabelledClip> clips, int batchSize, Shape shape, Augmentation augmentation, long seed) {
    this.shape = shape;
    this.augmentation = augmentation;
    this.seed = seed;
    batches = new ArrayList<>();
    for (int from = 0; from < clips.size(); from += batchSize) {
      batches.add(clips.subList(from, Math.min(from + batchSize, clips.size())));
    }
    ready = prepare(0);
  }

  boolean hasNext() {
    return ready != null;
  }

  Batch next() {
    CompletableFuture<Batch> coming = ready;
    if (coming == null) {
      throw new java.util.NoSuchElementException("the epoch is over");
    }
    long start = System.nanoTime();
    Batch batch = coming.join();
    waited += System.nanoTime() - start;
    ready = prepare(++next);
    return batch;
  }

  /** Nanoseconds that {@link #next} has waited so far. */
  long waited() {
    return waited;
  }

  private @Nullable CompletableFuture<Batch> prepare(int place) {
    return place >= batches.size()
        ? null
        : CompletableFuture.supplyAsync(() -> batch(batches.get(place), new Random(seed + place)));
  }

  private Batch batch(List<LabelledClip> clips, Random random) {
    float[] values = new float[Math.multiplyExact(clips.size(), shape.size())];
    for (int i = 0; i < clips.size(); i++) {
      augmentation.write(clips.get(i), shape, random, values, i * shape.size());
    }
    return new Batch(values, targets(clips));
  }

  private static Targets targets(List<LabelledClip> clips) {
    int[] labels = clips.stream().mapToInt(clip -> clip.label().index()).toArray();
    double[][] shares =
        clips.stream()
            .map(clip -> clip.shares().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    return new Targets(labels, shares);
  }
}
