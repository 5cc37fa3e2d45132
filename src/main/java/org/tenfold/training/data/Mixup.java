package org.tenfold.training.data;

import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.loss.Mixing;

/**
 * Clips of a batch made one by two (mixup, Zhang et al., ICLR 2018): one share for the batch, drawn
 * from Beta(a, a), and partners in a drawn order.
 *
 * @param parameter a, at least 0; 0: each clip stays itself
 */
record Mixup(double parameter) {
  /**
   * The same for all processes of a group, which draw from the same seeds.
   *
   * @param clips in the batch
   */
  Optional<Mixing> of(int clips, SplittableRandom seeds) {
    if (parameter == 0) {
      return Optional.empty();
    }
    double share =
        BetaDistribution.of(parameter, parameter).inverseCumulativeProbability(seeds.nextDouble());
    int[] partners = IntStream.range(0, clips).toArray();
    Random order = new Random(seeds.nextLong());
    for (int i = clips - 1; i > 0; i--) {
      int other = order.nextInt(i + 1);
      int moved = partners[i];
      partners[i] = partners[other];
      partners[other] = moved;
    }
    return Optional.of(new Mixing(share, partners));
  }

  /**
   * Mixes the pixels of a part of the batch.
   *
   * @param values of the part's clips, {@code size} each; changed
   * @param pixels of any clip of the batch by its place
   */
  static void apply(
      Mixing mixing,
      float[] values,
      ProcessGroup.Part part,
      int size,
      IntFunction<float[]> pixels) {
    float[] unmixed = values.clone();
    float share = (float) mixing.share();
    for (int i = part.from(); i < part.to(); i++) {
      int partner = mixing.partners()[i];
      boolean here = partner >= part.from() && partner < part.to();
      float[] others = here ? unmixed : pixels.apply(partner);
      int from = here ? (partner - part.from()) * size : 0;
      int to = (i - part.from()) * size;
      for (int k = 0; k < size; k++) {
        values[to + k] = share * values[to + k] + (1 - share) * others[from + k];
      }
    }
  }
}
