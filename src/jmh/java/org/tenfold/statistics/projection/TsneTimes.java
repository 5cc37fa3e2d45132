package org.tenfold.statistics.projection;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;

/**
 * How long t-SNE takes, once for each size; seconds of the clock and of the processor, since other
 * programs may run beside it.
 */
public final class TsneTimes {
  private static final int CLASSES = 7;

  private TsneTimes() {}

  /**
   * @param arguments nothing, or items and dimensions
   */
  public static void main(String[] arguments) {
    if (arguments.length == 2) {
      time(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    } else {
      time(1_000, 64);
      time(11_697, 512);
    }
  }

  private static void time(int items, int dimensions) {
    float[][] features = features(items, dimensions);
    long clock = System.nanoTime();
    long processor = processor();
    Tsne.Plane plane = Tsne.USUAL.project(features, false, Progress.NONE);
    double seconds = (System.nanoTime() - clock) / 1e9;
    double work = (processor() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d x %d: %.1f s, %.1f s of processors, trustworthiness %.4f, divergence %.3f%n",
        items,
        dimensions,
        seconds,
        work,
        Trustworthiness.of(features, plane.items(), Trustworthiness.NEIGHBOURS, 2),
        plane.divergence());
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Seven classes, as likely as each other, each around a centre of its own. */
  private static float[][] features(int items, int dimensions) {
    Random random = new Random(2020);
    float[][] centres = new float[CLASSES][dimensions];
    float[][] features = new float[items][dimensions];
    for (float[] centre : centres) {
      for (int d = 0; d < dimensions; d++) {
        centre[d] = (float) random.nextGaussian() / 4;
      }
    }
    for (int item = 0; item < items; item++) {
      for (int d = 0; d < dimensions; d++) {
        features[item][d] = centres[item % CLASSES][d] + (float) random.nextGaussian();
      }
    }
    return features;
  }
}
