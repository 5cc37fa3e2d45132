package org.tenfold.training.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Augmentation;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.loss.Mixing;
import org.tenfold.training.loss.Targets;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.network.Shape;

/**
 * The batches of an epoch, the next ones made ready in other threads while the engine works on this
 * one. For one reading thread.
 */
public final class BatchFeed {
  /** Batches made ready in advance: enough for a decoding that is slow now and then. */
  public static final int AHEAD = 3;

  private static final Executor LOADERS =
      Executors.newFixedThreadPool(
          AHEAD, Thread.ofPlatform().daemon().name("clip-loader-", 0).factory());

  private final ProcessGroup group;
  private final Shape shape;
  private final Augmentation augmentation;
  private final Mixup mixup;
  private final Normalisation normalisation;
  private final long seed;
  private final List<List<LabelledClip>> batches;
  private final Deque<CompletableFuture<Batch>> ready = new ArrayDeque<>();
  private int next; // of the batch to be made ready
  private long waited;

  /**
   * The whole batches, for one process.
   *
   * @param clips in the order of the epoch
   * @param seed of the augmentation
   */
  public BatchFeed(
      List<LabelledClip> clips,
      int batchSize,
      Shape shape,
      Augmentation augmentation,
      Normalisation normalisation,
      long seed) {
    this(clips, batchSize, shape, augmentation, 0, normalisation, seed, ProcessGroup.ALONE);
  }

  /**
   * This process's part of each batch, with the targets of all of it. A last batch of fewer clips
   * than processes is left out.
   *
   * @param mixup as in {@link org.tenfold.training.Refinement}
   */
  public BatchFeed(
      List<LabelledClip> clips,
      int batchSize,
      Shape shape,
      Augmentation augmentation,
      double mixup,
      Normalisation normalisation,
      long seed,
      ProcessGroup group) {
    this.group = group;
    this.shape = shape;
    this.augmentation = augmentation;
    this.mixup = new Mixup(mixup);
    this.normalisation = normalisation;
    this.seed = seed;
    batches = new ArrayList<>();
    for (int from = 0; from < clips.size(); from += batchSize) {
      List<LabelledClip> batch = clips.subList(from, Math.min(from + batchSize, clips.size()));
      if (batch.size() >= group.size()) {
        batches.add(batch);
      }
    }
    for (int i = 0; i < AHEAD; i++) {
      prepareNext();
    }
  }

  public boolean hasNext() {
    return !ready.isEmpty();
  }

  /**
   * @throws InvalidInput when a clip of the batch can't be read, or takes too much memory
   */
  public Batch next() {
    long start = System.nanoTime();
    CompletableFuture<Batch> coming = ready.remove();
    prepareNext();
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw inWords(e);
    } finally {
      waited += System.nanoTime() - start;
    }
  }

  private static RuntimeException inWords(CompletionException failed) {
    return switch (failed.getCause()) {
      case InvalidInput bad -> bad;
      // what Java throws when a mapped file can't be read any more
      case InternalError unreadable -> new InvalidInput(unreadable, "training.frames-cut");
      case OutOfMemoryError tooMuch -> new InvalidInput(tooMuch, "training.batch-memory");
      case null, default -> failed;
    };
  }

  /** Nanoseconds that {@link #next} has waited so far. */
  public long waited() {
    return waited;
  }

  private void prepareNext() {
    if (next < batches.size()) {
      int place = next++;
      ready.add(
          CompletableFuture.supplyAsync(
              () -> batch(batches.get(place), new SplittableRandom(seed + place)), LOADERS));
    }
  }

  private Batch batch(List<LabelledClip> clips, SplittableRandom seeds) {
    ProcessGroup.Part part = group.part(clips.size());
    long[] own = seeds.longs(clips.size()).toArray(); // a clip's own, whoever works on the others
    Optional<Mixing> mixing = mixup.of(clips.size(), seeds);
    float[] values = new float[Math.multiplyExact(part.to() - part.from(), shape.size())];
    for (int i = part.from(); i < part.to(); i++) {
      write(clips.get(i), own[i], values, (i - part.from()) * shape.size());
    }
    mixing.ifPresent(
        one ->
            Mixup.apply(
                one, values, part, shape.size(), clip -> pixels(clips.get(clip), own[clip])));
    return new Batch(values, targets(clips, mixing));
  }

  private float[] pixels(LabelledClip clip, long seed) {
    float[] values = new float[shape.size()];
    write(clip, seed, values, 0);
    return values;
  }

  private void write(LabelledClip clip, long seed, float[] values, int offset) {
    augmentation.write(clip, shape, new Random(seed), values, offset);
    normalisation.apply(values, offset, shape);
  }

  private static Targets targets(List<LabelledClip> clips, Optional<Mixing> mixing) {
    int[] labels = clips.stream().mapToInt(clip -> clip.label().index()).toArray();
    double[][] shares =
        clips.stream()
            .map(clip -> clip.shares().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    return new Targets(labels, shares, mixing);
  }
}
