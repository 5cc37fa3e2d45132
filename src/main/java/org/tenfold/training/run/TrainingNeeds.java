package org.tenfold.training.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingCost;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.BatchFeed;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Parameter;

/**
 * What a training takes of the machine. It is asked for before an engine is loaded: a person then
 * reads a sentence at once, and not an engine's last words after an hour of decoding.
 *
 * @param heap bytes of Java's memory: weights as they are drawn and kept, and batches made ready
 * @param memory bytes of the engine, see {@link TrainingCost}
 * @param checkpoints bytes on the disk: the last and the next checkpoint of a fold, and the weights
 *     of all folds
 */
public record TrainingNeeds(long heap, long memory, long checkpoints) {
  private static final int COPIES_WITHOUT_MEMORY = 2; // weights and gradients
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  /** {@link TrainingCost} is rough: only what is far beyond the machine is refused. */
  private static final int ROUGHLY = 2;

  /**
   * A disk.
   *
   * @param store equal for folders on the same one
   * @param free bytes
   */
  record Disk(Object store, long free) {
    static Disk of(Path folder) {
      try {
        return new Disk(Files.getFileStore(folder), Files.getFileStore(folder).getUsableSpace());
      } catch (IOException e) {
        throw new InvalidInput(e, "training.disk-unseen", folder, e.getMessage());
      }
    }
  }

  /**
   * @throws InvalidInput when the network is larger than can be counted
   */
  public static TrainingNeeds of(ModelSpec spec, TrainingSettings settings, int folds) {
    try {
      long values = spec.parameters().stream().mapToLong(Parameter::size).sum();
      int best = settings.stopping().looks() ? 1 : 0;
      int kept = 1 + TrainingCost.copies(settings.optimiser()) - COPIES_WITHOUT_MEMORY + best;
      long batch = Math.multiplyExact((long) settings.batchSize(), spec.input().size());
      long heap = Math.addExact(kept * values, Math.multiplyExact(batch, BatchFeed.AHEAD + 1L));
      long disk = 2 * kept * values + (1L + best) * folds * values;
      return new TrainingNeeds(
          Math.multiplyExact(heap, Float.BYTES),
          TrainingCost.of(spec, settings.optimiser(), settings.batchSize()).bytes(),
          Math.multiplyExact(disk, Float.BYTES));
    } catch (ArithmeticException e) {
      throw tooLarge(e);
    }
  }

  /** For a network whose very numbers of values can't be counted. */
  public static InvalidInput tooLarge(ArithmeticException cause) {
    return new InvalidInput(cause, "training.too-many-values");
  }

  /**
   * @param onCard whether the engine's part may lie in the memory of a GPU
   * @throws InvalidInput when this machine, or this Java, has far less memory
   */
  public void requireMemory(boolean onCard) {
    long most = Runtime.getRuntime().maxMemory();
    if (heap > most) {
      throw new InvalidInput("training.heap", words(heap), words(most));
    }
    long machine =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    if (!onCard && memory / ROUGHLY > machine) {
      throw new InvalidInput("training.memory", words(memory), words(machine));
    }
  }

  /**
   * @param output folder of the run
   * @param cache folder of decoded frames
   * @param toDecode bytes that are not there yet
   * @throws InvalidInput when one of their disks has less room
   */
  public void requireRoom(Path output, Path cache, long toDecode) {
    requireRoom(output, cache, toDecode, Disk::of);
  }

  void requireRoom(Path output, Path cache, long toDecode, Function<Path, Disk> disks) {
    Map<Object, Long> wanted = new LinkedHashMap<>();
    wanted.merge(disks.apply(output).store(), checkpoints, Long::sum);
    wanted.merge(disks.apply(cache).store(), toDecode, Long::sum);
    for (Path folder : new Path[] {cache, output}) {
      Disk disk = disks.apply(folder);
      if (wanted.getOrDefault(disk.store(), 0L) > disk.free()) {
        throw new InvalidInput(
            "training.disk", folder, words(disk.free()), words(toDecode), words(checkpoints));
      }
    }
  }

  private static String words(long bytes) {
    return bytes < GIGA
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
  }
}
