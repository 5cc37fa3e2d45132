package org.tenfold.face.align;

import java.util.Arrays;
import java.util.List;
import org.tenfold.face.Sampling;

/**
 * The temporal interpolation model, TIM (Zhou, Zhao, Pietikäinen, CVPR 2011), which makes any
 * number of frames into a fixed one: the clip's frames are seen as samples of a smooth curve, and
 * the curve is sampled anew.
 *
 * <p>The paper finds the curve by a singular value decomposition. For linearly independent frames
 * that amounts to a fixed matrix of weights, because the eigenvectors of a path graph's Laplacian
 * are cosines:
 *
 * <pre>
 *   A[i][j] = (1 + 2 Σ_{k=1..N-1} cos(πk(i − ½)/N) · cos(πk(t_j − 1/(2N)))) / N,  i = 1..N
 *   t_j = 1/N + j (1 − 1/N)/(M − 1),                                              j = 0..M−1
 * </pre>
 *
 * <p>This form needs no decomposition and is also defined for repeated frames. The first and the
 * last frame stay exactly as they are. It interpolates trigonometrically: it rings at hard cuts,
 * hence the clamping, and it does not smooth when there are more frames than wanted.
 *
 * <p>The two other ways of {@link Sampling} are matrices of weights as well.
 *
 * @param from number of frames N there are, at least 1
 * @param to number of frames M wanted, at least 2
 * @param sampling which weights
 */
public record TemporalInterpolation(int from, int to, Sampling sampling) {
  /** Below, all cosines are 1 to the last digit. */
  private static final double LEAST_SINE = 1e-9;

  public TemporalInterpolation {
    if (from < 1 || to < 2) {
      throw new IllegalArgumentException(
          "cannot interpolate " + from + " frames to " + to + ": at least 1 to 2");
    }
  }

  public TemporalInterpolation(int from, int to) {
    this(from, to, Sampling.TIM);
  }

  /**
   * The share of a given frame in a wanted one; over all given frames they sum to 1.
   *
   * @param given 0..from−1
   * @param wanted 0..to−1
   */
  public double weight(int given, int wanted) {
    double at = (from - 1.0) * wanted / (to - 1);
    return switch (sampling) {
      case TIM -> tim(given, wanted);
      case LINEAR -> Math.max(0, 1 - Math.abs(given - at));
      case NEAREST -> given == Math.floor(at + 0.5) ? 1 : 0;
    };
  }

  private double tim(int given, int wanted) {
    double position = 1.0 / from + wanted * (1 - 1.0 / from) / (to - 1);
    double a = Math.PI * (given + 0.5) / from;
    double b = Math.PI * (position - 0.5 / from);
    return (1 + cosines(a + b) + cosines(a - b)) / from;
  }

  /** Σ cos(kx) for k = 1..N−1, in closed form (Dirichlet's kernel). */
  private double cosines(double x) {
    double half = Math.sin(x / 2);
    return Math.abs(half) < LEAST_SINE ? from - 1 : Math.sin((from - 0.5) * x) / (2 * half) - 0.5;
  }

  /**
   * @param frames {@code from} frames of equally many values, unsigned bytes
   * @return {@code to} frames of as many values, rounded half up and clamped to 0..255
   */
  public List<byte[]> apply(List<byte[]> frames) {
    if (frames.size() != from) {
      throw new IllegalArgumentException(frames.size() + " frames given, " + from + " announced");
    }
    Mixture mixture = new Mixture(frames.getFirst().length);
    frames.forEach(mixture::add);
    return mixture.frames();
  }

  /**
   * For frames that come one after the other: it holds the wanted ones and a few of those given,
   * which are added together, a piece of the picture after the other, so that the sums stay near
   * the processor.
   */
  final class Mixture {
    private static final int TOGETHER = 8;
    private static final int PIECE = 512;

    private final double[][] sums;
    private final byte[][] waiting = new byte[TOGETHER][];
    private final double[][] piece = new double[TOGETHER][PIECE];
    private int given;

    /**
     * @param values of a frame
     */
    Mixture(int values) {
      sums = new double[to][values];
    }

    /** Call it {@code from} times. */
    void add(byte[] frame) {
      waiting[given % TOGETHER] = frame;
      given++;
      if (given % TOGETHER == 0) {
        addWaiting(TOGETHER);
      }
    }

    private void addWaiting(int count) {
      double[][] weights = new double[to][count];
      for (int j = 0; j < to; j++) {
        for (int k = 0; k < count; k++) {
          weights[j][k] = weight(given - count + k, j);
        }
      }
      int values = sums[0].length;
      for (int start = 0; start < values; start += PIECE) {
        int length = Math.min(PIECE, values - start);
        for (int k = 0; k < count; k++) {
          for (int p = 0; p < length; p++) {
            piece[k][p] = waiting[k][start + p] & 0xFF;
          }
        }
        for (int j = 0; j < to; j++) {
          if (count == TOGETHER && Arrays.stream(weights[j]).allMatch(weight -> weight != 0)) {
            addAll(weights[j], piece, sums[j], start, length);
            continue;
          }
          for (int k = 0; k < count; k++) {
            if (weights[j][k] != 0) {
              add(weights[j][k], piece[k], sums[j], start, length);
            }
          }
        }
      }
    }

    /** As {@link #add} of one after the other, but each sum is read and written once. */
    private static void addAll(double[] w, double[][] piece, double[] sum, int start, int length) {
      double[] a = piece[0];
      double[] b = piece[1];
      double[] c = piece[2];
      double[] d = piece[3];
      double[] e = piece[4];
      double[] f = piece[5];
      double[] g = piece[6];
      double[] h = piece[7];
      for (int p = 0; p < length; p++) {
        double four = sum[start + p] + w[0] * a[p] + w[1] * b[p] + w[2] * c[p] + w[3] * d[p];
        sum[start + p] = four + w[4] * e[p] + w[5] * f[p] + w[6] * g[p] + w[7] * h[p];
      }
    }

    private static void add(double weight, double[] values, double[] sum, int start, int length) {
      for (int p = 0; p < length; p++) {
        sum[start + p] += weight * values[p];
      }
    }

    List<byte[]> frames() {
      if (given != from) {
        throw new IllegalStateException(given + " frames given, " + from + " announced");
      }
      addWaiting(given % TOGETHER);
      return Arrays.stream(sums).map(TemporalInterpolation::toBytes).toList();
    }
  }

  private static byte[] toBytes(double[] values) {
    byte[] bytes = new byte[values.length];
    for (int p = 0; p < values.length; p++) {
      bytes[p] = (byte) Math.clamp(Math.round(values[p]), 0, 255);
    }
    return bytes;
  }
}
