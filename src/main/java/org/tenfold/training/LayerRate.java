package org.tenfold.training;

import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;

/**
 * A learning rate of some layers, as a share of the others'.
 *
 * @param layer the first part of the names of their weights, up to a dot or the end: {@code conv1}
 *     is conv1.weight and conv1.bias, but nothing of conv10
 * @param rate 0: they keep the weights they start with; at least 0
 */
public record LayerRate(String layer, double rate) {
  /**
   * @return whether a weight of this name is of these layers
   */
  public boolean covers(String weight) {
    return weight.equals(layer) || weight.startsWith(layer + ".");
  }

  /**
   * The rate of a weight: of the longest name that covers it; 1 where none does.
   *
   * @param rates no layer twice
   */
  static double of(List<LayerRate> rates, String weight) {
    Optional<LayerRate> nearest = Optional.empty();
    for (LayerRate one : rates) {
      if (one.covers(weight)
          && nearest.filter(other -> other.layer.length() > one.layer.length()).isEmpty()) {
        nearest = Optional.of(one);
      }
    }
    return nearest.map(LayerRate::rate).orElse(1.0);
  }

  /**
   * Reads {@code layer=rate}.
   *
   * @throws InvalidInput when it is not so
   */
  public static LayerRate parse(String text) {
    int equals = text.lastIndexOf('=');
    try {
      if (equals > 0) {
        return new LayerRate(
            text.substring(0, equals).strip(),
            Double.parseDouble(text.substring(equals + 1).strip()));
      }
    } catch (NumberFormatException noNumber) {
      // said below
    }
    throw new InvalidInput("training.layer-rate-form", text);
  }

  @Override
  public String toString() {
    return layer + "=" + rate;
  }
}
