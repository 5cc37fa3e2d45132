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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.statistics.agreement.LiveAgreement;

/** One vote on DFEW's 16,372 clips of 1,500 movies, with 1,000 resamples of the movies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class LiveBenchmark {
  private static final int CLIPS = 16_372;
  private static final int MOVIES = 1_500;

  private final Random random = new Random(1);
  private LiveAgreement live;
  private int[][] counts;
  private int[][] unfinished;

  @Setup(Level.Trial)
  public void vote() {
    live =
        new LiveAgreement(
            AgreementBenchmark.EMOTIONS,
            AgreementBenchmark.VOTES,
            row -> IntStream.of(row).max().orElse(0) >= 6,
            LiveAgreement.RESAMPLES,
            1);
    counts = AgreementBenchmark.counts(CLIPS);
    unfinished = new int[CLIPS][AgreementBenchmark.EMOTIONS];
    for (int clip = 0; clip < CLIPS; clip++) {
      live.add(clip % MOVIES, counts[clip]);
      live.add(clip % MOVIES, unfinished[clip]);
    }
  }

  /** A vote that leaves its clip unfinished, as nine of ten do. */
  @Benchmark
  public void voteOnUnfinishedClip() {
    int clip = random.nextInt(CLIPS);
    int[] before = unfinished[clip];
    int[] after = before.clone();
    int emotion = random.nextInt(AgreementBenchmark.EMOTIONS);
    // never below none, never up to ten: 0 and 1 take turns
    after[emotion] = 1 - before[emotion];
    live.replace(clip % MOVIES, before, after);
    unfinished[clip] = after;
  }

  /** The costliest vote: one of a finished clip changes, in both sets and every resample. */
  @Benchmark
  public void voteThatChangesFinishedClip() {
    int clip = random.nextInt(CLIPS);
    int[] before = counts[clip];
    int[] after = before.clone();
    int from = random.nextInt(AgreementBenchmark.EMOTIONS);
    int to = random.nextInt(AgreementBenchmark.EMOTIONS);
    if (after[from] > 0) {
      after[from]--;
      after[to]++;
    }
    live.replace(clip % MOVIES, before, after);
    counts[clip] = after;
  }

  /** Takes away a clip's tenth vote and gives it again: two updates that finish and unfinish. */
  @Benchmark
  public void tenthVoteTakenBackAndGiven() {
    int clip = random.nextInt(CLIPS);
    int[] row = counts[clip];
    int[] nine = row.clone();
    int voted = 0;
    while (nine[voted] == 0) {
      voted++;
    }
    nine[voted]--;
    live.replace(clip % MOVIES, row, nine);
    live.replace(clip % MOVIES, nine, row);
  }

  /** All figures with all intervals. */
  @Benchmark
  public AgreementFigures read() {
    return live.figures();
  }
}
