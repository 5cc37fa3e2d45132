package org.tenfold.statistics.bootstrap;

/**
 * How often a cluster is there in each resample: Poisson with mean 1, as a pure function of seed,
 * cluster and resample, so that nothing need be stored and a cluster that comes later changes no
 * weight of the others. Immutable.
 */
public final class PoissonWeights {
  /** The step of SplitMix64 (Steele, Lea and Flood 2014). */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private static final int TABLE_BITS = 12;

  /** P(X ≤ k), as unsigned fractions of 2^64. */
  private static final long[] CUMULATIVE = cumulative();

  /** The weight for each beginning of the random bits, or −1 where further bits decide. */
  private static final byte[] TABLE = table();

  private final long seed;

  public PoissonWeights(long seed) {
    this.seed = seed;
  }

  int of(long cluster, int resample) {
    return weight(mix(start(cluster) + resample * STEP));
  }

  /** Fills in the weight of this cluster in each resample. */
  public void fill(long cluster, double[] weights) {
    long start = start(cluster);
    for (int resample = 0; resample < weights.length; resample++) {
      weights[resample] = weight(mix(start + resample * STEP));
    }
  }

  /** Two numbers to one, scattered. */
  static long mix(long first, long second) {
    return mix(mix(first + STEP) ^ (second * STEP));
  }

  private long start(long cluster) {
    return mix(seed, cluster);
  }

  private static int weight(long bits) {
    int weight = TABLE[(int) (bits >>> (64 - TABLE_BITS))];
    return weight < 0 ? searched(bits) : weight;
  }

  private static int searched(long bits) {
    int weight = 0;
    while (weight < CUMULATIVE.length && Long.compareUnsigned(bits, CUMULATIVE[weight]) >= 0) {
      weight++;
    }
    return weight;
  }

  /** The finaliser of SplitMix64: every bit of the input moves half of the output's. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long[] cumulative() {
    long[] bounds = new long[16];
    double probability = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < bounds.length; k++) {
      sum += probability;
      probability /= k + 1;
      // 2^63 at a time: a double above it does not fit into a signed long
      bounds[k] = 2 * (long) Math.min(sum * 0x1p63, Long.MAX_VALUE);
    }
    return bounds;
  }

  private static byte[] table() {
    byte[] table = new byte[1 << TABLE_BITS];
    for (int index = 0; index < table.length; index++) {
      long first = (long) index << (64 - TABLE_BITS);
      long last = first | (-1L >>> TABLE_BITS);
      int weight = searched(first);
      table[index] = weight == searched(last) ? (byte) weight : -1;
    }
    return table;
  }
}
