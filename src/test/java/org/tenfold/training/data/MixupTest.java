package org.tenfold.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.training.Augmentation;
import org.tenfold.training.MovingBars;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.loss.Mixing;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.network.Shape;

class MixupTest {
  private static final Shape SHAPE =
      new Shape(3, MovingBars.FRAMES, MovingBars.SIZE, MovingBars.SIZE);
  private static final int CLIPS = 6;

  /** Mean 1/2, variance 1 / (4 (2a + 1)). */
  @Test
  void sharesAreDrawnFromTheBetaDistribution() {
    SplittableRandom seeds = new SplittableRandom(1);
    double[] shares =
        IntStream.range(0, 4000)
            .mapToDouble(i -> new Mixup(0.2).of(2, seeds).orElseThrow().share())
            .toArray();

    double mean = DoubleStream.of(shares).average().orElseThrow();
    double variance =
        DoubleStream.of(shares).map(one -> (one - mean) * (one - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(0.5, within(0.03));
    assertThat(variance).isCloseTo(1 / (4 * 1.4), within(0.01));
  }

  @Test
  void eachClipIsThePartnerOfOne() {
    Mixing mixing = new Mixup(1).of(50, new SplittableRandom(3)).orElseThrow();

    assertThat(mixing.partners()).containsOnlyOnce(IntStream.range(0, 50).toArray());
    assertThat(mixing.partners()).isNotEqualTo(IntStream.range(0, 50).toArray());
  }

  @Test
  void pixelsAreMixedLikeTheTargets() {
    List<LabelledClip> clips = new MovingBars(4).clips(CLIPS);
    Batch plain = feed(clips, 0, ProcessGroup.ALONE).next();
    Batch mixed = feed(clips, 0.4, ProcessGroup.ALONE).next();

    Mixing mixing = mixed.targets().mixing().orElseThrow();
    float[] wanted = new float[plain.clips().length];
    for (int i = 0; i < wanted.length; i++) {
      int clip = i / SHAPE.size();
      float partner = plain.clips()[mixing.partners()[clip] * SHAPE.size() + i % SHAPE.size()];
      float share = (float) mixing.share();
      wanted[i] = share * plain.clips()[i] + (1 - share) * partner;
    }
    assertThat(mixed.clips()).isEqualTo(wanted);
    assertThat(mixed.clips()).isNotEqualTo(plain.clips());
  }

  /** Partners come from the whole batch, so that the number of processes changes no number. */
  @Test
  void twoProcessesMixTheClipsThatOneWould() {
    List<LabelledClip> clips = new MovingBars(4).clips(CLIPS);
    Batch whole = feed(clips, 0.4, ProcessGroup.ALONE).next();

    Batch first = feed(clips, 0.4, new Half(0)).next();
    Batch second = feed(clips, 0.4, new Half(1)).next();

    int half = whole.clips().length / 2;
    assertThat(first.clips()).isEqualTo(Arrays.copyOf(whole.clips(), half));
    assertThat(second.clips())
        .isEqualTo(Arrays.copyOfRange(whole.clips(), half, whole.clips().length));
    assertThat(first.targets().mixing().orElseThrow().partners())
        .isEqualTo(whole.targets().mixing().orElseThrow().partners());
  }

  private static BatchFeed feed(List<LabelledClip> clips, double mixup, ProcessGroup group) {
    return new BatchFeed(
        clips,
        CLIPS,
        SHAPE,
        new Augmentation(true, 2, 0.1),
        mixup,
        Normalisation.CENTRED,
        7,
        group);
  }

  /** One of two that never meet: only which part is whose is asked. */
  private record Half(int rank) implements ProcessGroup {
    @Override
    public int size() {
      return 2;
    }

    @Override
    public double[][] sum(double[][] rows) {
      throw new UnsupportedOperationException();
    }
  }
}
