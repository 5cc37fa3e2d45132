package org.tenfold.training;

import java.util.List;
import org.tenfold.training.network.Parameter;

/**
 * How each weight of a network is moved.
 *
 * @param optimiser of all
 * @param layerRates where the rate is another one
 * @param decayOfVectors whether arrays of one dimension, biases and the scales of batch
 *     normalisation, decay like the others
 */
public record WeightRules(Optimiser optimiser, List<LayerRate> layerRates, boolean decayOfVectors) {
  public WeightRules {
    layerRates = List.copyOf(layerRates);
  }

  /** Of all weights alike. */
  public static WeightRules of(Optimiser optimiser) {
    return new WeightRules(optimiser, List.of(), true);
  }

  /** By which the learning rate of the step is multiplied; 0: it stays as it is. */
  public double rate(String weight) {
    return LayerRate.of(layerRates, weight);
  }

  /** The optimiser of this weight, with its decay or none. */
  public Optimiser optimiser(Parameter parameter) {
    return decayOfVectors || parameter.sides().size() > 1 ? optimiser : optimiser.withDecay(0);
  }

  /** Whether it learns. */
  public boolean moves(Parameter parameter) {
    return parameter.trained() && rate(parameter.name()) > 0;
  }
}
