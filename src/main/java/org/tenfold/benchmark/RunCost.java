package org.tenfold.benchmark;

import java.time.Duration;
import java.util.Locale;
import org.tenfold.error.Message;
import org.tenfold.training.Optimiser;
import org.tenfold.training.TrainingCost;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.ModelSpec;

/**
 * What a run will take, by formula.
 *
 * @param bytes of memory beside the JVM's
 * @param multiplications of all its training
 */
public record RunCost(long bytes, double multiplications) {
  /** Of a processor core with AVX2 and a convolution of libtorch: docs/benchmarks/networks.md. */
  private static final double PER_CORE_AND_SECOND = 15e9;

  private static final int FORTH_AND_BACK = 3;
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  /**
   * @param clips trained on, each counted as often as it is
   */
  public static RunCost of(ModelSpec network, int batch, long clips) {
    TrainingCost cost = TrainingCost.of(network, Optimiser.Adam.of(0, false), batch);
    return new RunCost(cost.bytes(), (double) FORTH_AND_BACK * cost.multiplications() * clips);
  }

  /** Of a spec that is trained on so many clips an epoch. */
  public static RunCost of(TrainingSpec spec, long clipsOfEpoch) {
    return of(spec.model(), spec.steps().batch(), clipsOfEpoch * spec.length().epochs());
  }

  /** One sentence; the time is good to a factor of three. */
  public Message words() {
    return Message.of("benchmark.cost", memory(bytes), cores(), time(multiplications));
  }

  /** How many weights the network has, and how large a file of them is. */
  public static Message weights(TrainingSpec spec) {
    long count = spec.model().parameterCount();
    return Message.of(
        "benchmark.weights-of-network",
        String.format(Locale.ROOT, "%.1f", count / MEGA),
        memory(Float.BYTES * count));
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** In MB or GB. */
  public static String memory(long bytes) {
    return bytes < GIGA
        ? Math.max(1, Math.round(bytes / MEGA)) + " MB"
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
  }

  /** On all cores of this machine, good to a factor of three; a card is many times faster. */
  Duration time() {
    return Duration.ofSeconds((long) seconds(multiplications));
  }

  private static double seconds(double multiplications) {
    return multiplications / (PER_CORE_AND_SECOND * cores());
  }

  /** On all cores of this machine. */
  static String time(double multiplications) {
    double hours = seconds(multiplications) / 3600;
    return hours < 1 ? Math.max(1, Math.round(60 * hours)) + " min" : Math.round(hours) + " h";
  }
}
