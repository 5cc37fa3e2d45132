package org.tenfold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.Tables;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.Bootstrap.Resampling;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

class LiveAgreementTest {
  private static final int CATEGORIES = 7;
  private static final int VOTES = 10;
  private static final long SEED = 20;

  /**
   * DFEW's 16,372 clips of 1,500 movies: ten votes each, one in forty taken back and given anew.
   */
  @Test
  void asManyVotesAsDfewLiveEqualsBatch() {
    Stream live = new Stream(16_372, 1_500, 200, 1);

    for (int vote = 1; vote <= 163_720; vote++) {
      live.vote();
      if (vote % 40 == 0) {
        live.takeBack();
        live.vote();
      }
      if (vote % 40_930 == 0) {
        live.assertEqualsBatch();
      }
    }

    assertThat(live.agreement.figures().excluded()).isZero();
    assertThat(live.agreement.figures().votes()).isEqualTo(163_720);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyVotesAddedAndTakenBackEqualBatch(long seed) {
    Random random = new Random(seed);
    Stream live = new Stream(5 + random.nextInt(40), 1 + random.nextInt(6), 50, seed);

    for (int step = 0; step < 600; step++) {
      if (random.nextInt(4) == 0) {
        live.takeBack();
      } else {
        live.vote();
      }
      if (step % 60 == 0) {
        live.assertEqualsBatch();
      }
    }
    live.assertEqualsBatch();
  }

  @Test
  void whatIsTakenAwayLeavesNoTrace() {
    LiveAgreement agreement = new LiveAgreement(3, 3, LiveAgreementTest::twoThirds, 100, SEED);
    agreement.add(1, new int[] {3, 0, 0});
    agreement.add(2, new int[] {1, 1, 1});
    AgreementFigures before = agreement.figures();

    agreement.add(3, new int[] {0, 2, 1});
    agreement.replace(3, new int[] {0, 2, 1}, new int[] {0, 1, 2});
    agreement.remove(3, new int[] {0, 1, 2});

    assertThat(agreement.figures()).isEqualTo(before);
  }

  @Test
  void theOrderOfVotesChangesNothing() {
    List<int[]> rows = new ArrayList<>(Arrays.asList(Tables.DIAGNOSES));
    LiveAgreement forwards = new LiveAgreement(5, 6, LiveAgreementTest::twoThirds, 100, SEED);
    rows.forEach(row -> forwards.add(Arrays.hashCode(row), row));
    Collections.shuffle(rows, new Random(1));
    LiveAgreement shuffled = new LiveAgreement(5, 6, LiveAgreementTest::twoThirds, 100, SEED);
    rows.forEach(row -> shuffled.add(Arrays.hashCode(row), row));

    assertThat(shuffled.figures()).usingRecursiveComparison().isEqualTo(forwards.figures());
  }

  @Test
  void anItemEntersAndLeavesTheSingleLabelled() {
    LiveAgreement agreement = new LiveAgreement(2, 3, LiveAgreementTest::twoThirds, 0, SEED);
    agreement.add(1, new int[] {1, 1});
    assertThat(agreement.figures().excluded()).isEqualTo(1);
    assertThat(agreement.figures().singleLabelled().items()).isZero();

    agreement.replace(1, new int[] {1, 1}, new int[] {2, 1});
    assertThat(agreement.figures().excluded()).isZero();
    assertThat(agreement.figures().singleLabelled().items()).isEqualTo(1);

    agreement.replace(1, new int[] {2, 1}, new int[] {1, 1});
    assertThat(agreement.figures().finished().items()).isZero();
    assertThat(agreement.figures().singleLabelled().items()).isZero();
  }

  @Test
  void whatHasNoValueSaysWhy() {
    LiveAgreement agreement = new LiveAgreement(2, 2, LiveAgreementTest::twoThirds, 100, SEED);
    assertThat(agreement.figures().finished().kappa())
        .isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(agreement.figures().alpha()).isEqualTo(Measure.undefined(Reason.NO_ITEMS));
    assertThat(agreement.figures().finished().intervals().percentile())
        .isEqualTo(Interval.undefined(Reason.NO_ITEMS));

    agreement.add(1, new int[] {2, 0});
    assertThat(agreement.figures().finished().kappa())
        .isEqualTo(Measure.undefined(Reason.ONE_CATEGORY));

    agreement.add(1, new int[] {0, 2});
    assertThat(agreement.figures().finished().kappa()).isEqualTo(Measure.of(1));
    assertThat(agreement.figures().finished().intervals().percentile())
        .isEqualTo(Interval.undefined(Reason.FEWER_THAN_TWO_CLUSTERS));
    assertThat(agreement.figures().finished().clusters()).isEqualTo(1);
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    LiveAgreement agreement = new LiveAgreement(3, 10, LiveAgreementTest::twoThirds, 10, SEED);

    assertThatThrownBy(() -> agreement.add(1, new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 counts for 3 categories");
  }

  private static boolean twoThirds(int[] counts) {
    return 3 * IntStream.of(counts).max().orElseThrow() >= 2 * IntStream.of(counts).sum();
  }

  /** Random votes on items of which each leans to one category. */
  private static final class Stream {
    final LiveAgreement agreement;
    private final Random random;
    private final int[][] counts;
    private final long[] movies;
    private final int resamples;

    Stream(int items, int movies, int resamples, long seed) {
      this.random = new Random(seed);
      this.resamples = resamples;
      this.agreement = new LiveAgreement(CATEGORIES, VOTES, Stream::labelled, resamples, SEED);
      this.counts = new int[items][CATEGORIES];
      this.movies = random.longs(items, 0, movies).toArray();
      for (int item = 0; item < items; item++) {
        agreement.add(this.movies[item], counts[item]);
      }
    }

    static boolean labelled(int[] row) {
      return IntStream.of(row).max().orElseThrow() >= 6;
    }

    /** A vote on an unfinished item, if there is one. */
    void vote() {
      int start = random.nextInt(counts.length);
      for (int step = 0; step < counts.length; step++) {
        int item = (start + step) % counts.length;
        if (IntStream.of(counts[item]).sum() < VOTES) {
          int lean = item % CATEGORIES;
          change(item, random.nextInt(100) < 55 ? lean : random.nextInt(CATEGORIES), 1);
          return;
        }
      }
    }

    void takeBack() {
      int start = random.nextInt(counts.length * CATEGORIES);
      for (int step = 0; step < counts.length * CATEGORIES; step++) {
        int cell = (start + step) % (counts.length * CATEGORIES);
        if (counts[cell / CATEGORIES][cell % CATEGORIES] > 0) {
          change(cell / CATEGORIES, cell % CATEGORIES, -1);
          return;
        }
      }
    }

    private void change(int item, int category, int by) {
      int[] before = counts[item].clone();
      counts[item][category] += by;
      agreement.replace(movies[item], before, counts[item]);
    }

    void assertEqualsBatch() {
      AgreementFigures live = agreement.figures();
      int[] finished = items(row -> IntStream.of(row).sum() == VOTES);
      int[] single = items(row -> IntStream.of(row).sum() == VOTES && labelled(row));
      assertSame(live.finished(), finished);
      assertSame(live.singleLabelled(), single);
      assertSame(live.alpha(), KrippendorffAlpha.nominal(counts).alpha());
      assertSame(live.percentAgreement(), PercentAgreement.of(counts));
      assertThat(live.items()).isEqualTo(counts.length);
      assertThat(live.excluded()).isEqualTo(counts.length - finished.length);
      assertThat(live.votes()).isEqualTo(Arrays.stream(counts).flatMapToInt(IntStream::of).sum());
    }

    private void assertSame(FleissFigures live, int[] items) {
      int[][] rows = IntStream.of(items).mapToObj(item -> counts[item]).toArray(int[][]::new);
      FleissKappa batch = FleissKappa.of(rows);
      assertThat(live.items()).isEqualTo(items.length);
      assertSame(live.kappa(), batch.kappa());
      assertSame(live.z(), batch.z());
      assertSame(live.observedAgreement(), batch.observedAgreement());
      assertSame(live.expectedAgreement(), batch.expectedAgreement());
      for (int category = 0; category < batch.categories(); category++) {
        assertSame(live.perCategory().get(category), batch.perCategory().get(category));
        assertSame(live.shares().get(category), batch.share(category));
      }
      BootstrapIntervals offline =
          FleissKappa.intervals(
              new Bootstrap(resamples, SEED, Resampling.POISSON),
              rows,
              IntStream.of(items).mapToLong(item -> movies[item]).toArray());
      assertSame(live.intervals().percentile(), offline.percentile());
      assertSame(live.intervals().bca(), offline.bca());
    }

    private int[] items(java.util.function.Predicate<int[]> which) {
      return IntStream.range(0, counts.length).filter(item -> which.test(counts[item])).toArray();
    }

    private static void assertSame(Measure live, Measure batch) {
      assertThat(live.reason()).isEqualTo(batch.reason());
      batch.value().ifPresent(v -> assertThat(live.value().get()).isCloseTo(v, within(1e-12)));
    }

    private static void assertSame(Interval live, Interval batch) {
      assertThat(live.reason()).isEqualTo(batch.reason());
      batch
          .bounds()
          .ifPresent(
              bounds -> {
                Interval.Bounds ours = live.bounds().orElseThrow();
                assertThat(ours.low()).isCloseTo(bounds.low(), within(1e-12));
                assertThat(ours.high()).isCloseTo(bounds.high(), within(1e-12));
              });
    }
  }
}
