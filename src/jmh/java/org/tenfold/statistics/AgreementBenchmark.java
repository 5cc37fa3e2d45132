package org.tenfold.statistics;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.KrippendorffAlpha;

/** Fleiss' kappa and alpha anew from all clips, with seven emotions and ten votes a clip. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class AgreementBenchmark {
  static final int EMOTIONS = 7;
  static final int VOTES = 10;

  /** DFEW's size, and a million. */
  @Param({"16372", "1000000"})
  int clips;

  private int[][] counts;

  @Setup(Level.Trial)
  public void vote() {
    counts = counts(clips);
  }

  /** Six votes of ten for the clip's own emotion on average, the rest at random. */
  static int[][] counts(int clips) {
    Random random = new Random(2020);
    int[][] counts = new int[clips][EMOTIONS];
    for (int[] row : counts) {
      int lean = random.nextInt(EMOTIONS);
      IntStream.range(0, VOTES)
          .forEach(vote -> row[random.nextInt(2) == 0 ? lean : random.nextInt(EMOTIONS)]++);
    }
    return counts;
  }

  @Benchmark
  public Measure fleissKappa() {
    return FleissKappa.of(counts).kappa();
  }

  @Benchmark
  public Measure alpha() {
    return KrippendorffAlpha.nominal(counts).alpha();
  }
}
