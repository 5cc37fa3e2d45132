package org.tenfold.agreement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.agreement.SampleClips.aClip;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntropyHistogramTest {
  @Test
  void unanimousClipsStandFirstAndEvenOnesLast() {
    EntropyHistogram histogram =
        EntropyHistogram.of(
            List.of(
                aClip(1, "a", 10, 0, 0, 0, 0, 0, 0),
                aClip(2, "a", 1, 1, 1, 1, 1, 1, 1),
                aClip(3, "a", 5, 5, 0, 0, 0, 0, 0),
                aClip(4, "a", 0, 0, 0, 0, 0, 0, 0)));

    // ln 2 / ln 7 = 0.356
    assertThat(histogram.counts()).containsExactly(1, 0, 0, 1, 0, 0, 0, 0, 0, 1);
  }
}
