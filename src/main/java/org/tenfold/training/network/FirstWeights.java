package org.tenfold.training.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How weights are drawn before training, as the code of reference of a network draws them. Biases
 * begin at 0, scales of batch normalisation at 1, LSTMs uniformly, for all networks.
 *
 * @param convolution of the kernels
 * @param hidden of linear layers before the last
 * @param classifier of the last layer
 */
public record FirstWeights(Draw convolution, Draw hidden, Draw classifier) {
  /** A distribution around 0. */
  public enum Draw {
    /** Normal; keeps the variance through a ReLU on the way forward (He et al. 2015). */
    HE_FAN_IN,
    /** The same on the way back. */
    HE_FAN_OUT,
    /** Uniform between plus and minus the root of one over the inputs: PyTorch's own. */
    PYTORCH,
    /** Normal of deviation 0.01. */
    SMALL;

    private static final double DEVIATION = 0.01;

    Parameter.Start of(List<Integer> sides) {
      int kernel = IntStream.range(2, sides.size()).map(sides::get).reduce(1, Math::multiplyExact);
      double inputs = (double) sides.get(1) * kernel;
      double outputs = (double) sides.get(0) * kernel;
      return switch (this) {
        case HE_FAN_IN -> new Parameter.Start.Normal(Math.sqrt(2 / inputs));
        case HE_FAN_OUT -> new Parameter.Start.Normal(Math.sqrt(2 / outputs));
        case PYTORCH -> new Parameter.Start.Uniform(1 / Math.sqrt(inputs));
        case SMALL -> new Parameter.Start.Normal(DEVIATION);
      };
    }
  }

  /** All by their inputs. */
  static final FirstWeights HE = new FirstWeights(Draw.HE_FAN_IN, Draw.HE_FAN_IN, Draw.HE_FAN_IN);

  /**
   * @param named as its block has it
   * @param last whether it is of the last layer
   */
  Parameter of(Parameter named, boolean last) {
    if (!(named.start() instanceof Parameter.Start.Normal)) {
      return named;
    }
    Draw draw = named.sides().size() > 2 ? convolution : last ? classifier : hidden;
    return new Parameter(named.name(), named.sides(), draw.of(named.sides()));
  }
}
