package org.tenfold.face.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.face.Sampling;

/** Expected numbers were computed independently, by the paper's singular value decomposition. */
class TemporalInterpolationTest {
  /** {@code [pixel][frame]} */
  private static final double[][] CLIP = {
    {10, 20, 40, 80}, {200, 180, 120, 90}, {0, 255, 0, 255}, {7, 7, 7, 9}, {100, 101, 103, 106}
  };

  @Test
  void fourFramesBecomeSixAsByTheDecomposition() {
    double[][] expected = {
      {10, 15.8978465757, 22.3059908589, 33.7929064811, 55.7836772931, 80},
      {200, 194.1958007006, 169.5234379426, 131.7769296108, 101.9103580098, 90},
      {0, 224.7250370387, 219.5811434980, 35.4188565020, 30.2749629613, 255},
      {7, 7.1156636343, 6.9028208593, 6.8371056300, 7.6631046236, 9},
      {100, 100.5319528404, 101.2791886562, 102.4607378331, 104.2468154175, 106}
    };

    assertInterpolates(new TemporalInterpolation(4, 6), expected);
  }

  @Test
  void fourFramesBecomeThreeAsByTheDecomposition() {
    double[][] expected = {
      {10, 26.8933982822, 80},
      {200, 151.0355339059, 90},
      {0, 127.5, 255},
      {7, 6.7928932188, 9},
      {100, 101.7928932188, 106}
    };

    assertInterpolates(new TemporalInterpolation(4, 3), expected);
  }

  @Test
  void linearAndNearestGoFromTheFirstFrameToTheLast() {
    TemporalInterpolation linear = new TemporalInterpolation(4, 3, Sampling.LINEAR);
    TemporalInterpolation nearest = new TemporalInterpolation(4, 3, Sampling.NEAREST);

    assertThat(weights(linear, 0)).containsExactly(1, 0, 0, 0);
    assertThat(weights(linear, 1)).containsExactly(0, .5, .5, 0);
    assertThat(weights(linear, 2)).containsExactly(0, 0, 0, 1);
    assertThat(weights(nearest, 0)).containsExactly(1, 0, 0, 0);
    assertThat(weights(nearest, 1)).containsExactly(0, 0, 1, 0);
    assertThat(weights(nearest, 2)).containsExactly(0, 0, 0, 1);
    assertThat(weights(new TemporalInterpolation(1, 8, Sampling.NEAREST), 5)).containsExactly(1);
  }

  private static double[] weights(TemporalInterpolation of, int wanted) {
    return IntStream.range(0, of.from()).mapToDouble(given -> of.weight(given, wanted)).toArray();
  }

  @Test
  void weightsOfFourToSix() {
    double[] second = {0.331552311787, 0.823442837881, -0.212826966840, 0.057831817172};
    double[] third = {-0.081447184993, 0.909692093863, 0.220344661472, -0.048589570342};

    TemporalInterpolation tim = new TemporalInterpolation(4, 6);

    for (int i = 0; i < 4; i++) {
      assertThat(tim.weight(i, 1)).isCloseTo(second[i], within(1e-11));
      assertThat(tim.weight(i, 2)).isCloseTo(third[i], within(1e-11));
      assertThat(tim.weight(3 - i, 4)).isCloseTo(second[i], within(1e-11));
      assertThat(tim.weight(3 - i, 3)).isCloseTo(third[i], within(1e-11));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "2, 16", "8, 16", "16, 16", "40, 16", "155, 16", "5, 2"})
  void weightsOfAFrameSumToOneAndTheEndsStay(int from, int to) {
    TemporalInterpolation tim = new TemporalInterpolation(from, to);

    for (int j = 0; j < to; j++) {
      double sum = 0;
      for (int i = 0; i < from; i++) {
        sum += tim.weight(i, j);
      }
      assertThat(sum).isCloseTo(1, within(1e-10));
    }
    assertThat(tim.weight(0, 0)).isCloseTo(1, within(1e-10));
    assertThat(tim.weight(from - 1, to - 1)).isCloseTo(1, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 16, 61})
  void asManyFramesAsThereAreStayAsTheyAre(int frames) {
    List<byte[]> clip = randomClip(frames);

    List<byte[]> same = new TemporalInterpolation(frames, frames).apply(clip);

    assertThat(same).usingRecursiveComparison().isEqualTo(clip);
  }

  @Test
  void oneFrameIsRepeated() {
    List<byte[]> clip = randomClip(1);

    assertThat(new TemporalInterpolation(1, 16).apply(clip))
        .hasSize(16)
        .allSatisfy(frame -> assertThat(frame).isEqualTo(clip.getFirst()));
  }

  @Test
  void aStillClipStaysStill() {
    List<byte[]> clip = Collections.nCopies(23, new byte[] {0, 1, 127, (byte) 128, (byte) 255});

    assertThat(new TemporalInterpolation(23, 16).apply(clip))
        .hasSize(16)
        .allSatisfy(frame -> assertThat(frame).isEqualTo(clip.getFirst()));
  }

  @Test
  void theReversedClipGivesTheReversedFrames() {
    List<byte[]> clip = randomClip(37);
    TemporalInterpolation tim = new TemporalInterpolation(37, 16);

    List<byte[]> forwards = tim.apply(clip);
    List<byte[]> backwards = tim.apply(clip.reversed());

    assertThat(backwards.reversed()).usingRecursiveComparison().isEqualTo(forwards);
  }

  @Test
  void valuesAreRoundedAndNeverWrapAround() {
    List<byte[]> clip =
        List.of(
            new byte[] {0, 10},
            new byte[] {(byte) 255, 20},
            new byte[] {0, 40},
            new byte[] {(byte) 255, 80});
    List<byte[]> cut =
        List.of(new byte[] {0}, new byte[] {0}, new byte[] {(byte) 255}, new byte[] {(byte) 255});

    List<byte[]> six = new TemporalInterpolation(4, 6).apply(clip);
    List<byte[]> ringing = new TemporalInterpolation(4, 7).apply(cut);

    assertThat(six.get(1)).containsExactly((byte) 225, (byte) 16);
    assertThat(six.get(3)).containsExactly((byte) 35, (byte) 34);
    assertThat(ringing).allSatisfy(frame -> assertThat(frame[0]).isNotNull());
    assertThat(ringing.get(1)[0]).isZero(); // unclamped: below 0
    assertThat(ringing.get(5)[0]).isEqualTo((byte) 255); // unclamped: above 255
  }

  @Test
  void impossibleLengthsAreRefused() {
    assertThatThrownBy(() -> new TemporalInterpolation(0, 16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TemporalInterpolation(4, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TemporalInterpolation(4, 6).apply(randomClip(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertInterpolates(TemporalInterpolation tim, double[][] expected) {
    for (int pixel = 0; pixel < CLIP.length; pixel++) {
      for (int j = 0; j < tim.to(); j++) {
        double value = 0;
        for (int i = 0; i < tim.from(); i++) {
          value += CLIP[pixel][i] * tim.weight(i, j);
        }
        assertThat(value).isCloseTo(expected[pixel][j], within(1e-9));
      }
    }
  }

  private static List<byte[]> randomClip(int frames) {
    Random random = new Random(frames);
    List<byte[]> clip = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      byte[] frame = new byte[48];
      random.nextBytes(frame);
      clip.add(frame);
    }
    return clip;
  }
}
