package org.tenfold.training.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.network.Parameter;
import org.tenfold.worker.BadInputException;

/**
 * What a file of weights holds for a network.
 *
 * @param source name and SHA-256 of the file
 * @param matched arrays of the network, by its own names and in its own shapes
 * @param missing names of the network's arrays that the file lacks
 * @param mismatched arrays that the file holds in another shape, for example of other classes
 * @param unused names in the file that the network does not know
 * @param normalisation of the pixels that the weights were trained on, as far as is known
 */
public record Pretrained(
    String source,
    Map<String, Tensor> matched,
    List<String> missing,
    List<Mismatch> mismatched,
    List<String> unused,
    Normalisation normalisation) {
  private static final int NAMED = 6;

  /** The shape in the file and the one that the network needs. */
  public record Mismatch(String name, List<Integer> given, List<Integer> needed) {
    @Override
    public String toString() {
      return "%s %s instead of %s".formatted(name, given, needed);
    }
  }

  public static Pretrained of(ModelSpec spec, WeightFile file) {
    Map<String, Tensor> given = new LinkedHashMap<>();
    Map<String, String> origins = new LinkedHashMap<>();
    file.tensors()
        .forEach(
            (name, tensor) -> {
              String own = WeightNames.own(spec.name(), name);
              given.put(own, tensor);
              origins.put(own, name);
            });
    Map<String, Tensor> matched = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    List<Mismatch> mismatched = new ArrayList<>();
    Set<String> unused = new TreeSet<>(origins.values());
    for (Parameter parameter : spec.parameters()) {
      @Nullable Tensor tensor = given.get(parameter.name());
      if (tensor == null) {
        missing.add(parameter.name());
        continue;
      }
      unused.remove(origins.get(parameter.name()));
      if (fits(tensor.sides(), parameter.sides())) {
        matched.put(parameter.name(), whole(parameter, tensor, given, origins, unused));
      } else {
        mismatched.add(new Mismatch(parameter.name(), tensor.sides(), parameter.sides()));
      }
    }
    unused.removeIf(name -> name.endsWith("num_batches_tracked")); // a count that nothing needs
    return new Pretrained(
        file.name() + ", SHA-256 " + file.sha256(),
        matched,
        missing,
        mismatched,
        List.copyOf(unused),
        normalisation(spec, file.metadata()));
  }

  /** Files of Tenfold's own say it, or are of before there was a choice; others are published. */
  private static Normalisation normalisation(ModelSpec spec, Map<String, String> metadata) {
    @Nullable String said = metadata.get(WeightFile.NORMALISATION);
    if (said != null || metadata.containsKey(WeightFile.RUN)) {
      return Optional.ofNullable(said).flatMap(Normalisation::of).orElse(Normalisation.CENTRED);
    }
    return Network.ofKey(spec.name()).map(Network::published).orElse(Normalisation.CENTRED);
  }

  /**
   * The same numbers may lie under other sides: a 2D kernel is a 3D one of a single frame, and a
   * fully connected layer a convolution over all that is left.
   */
  private static boolean fits(List<Integer> given, List<Integer> needed) {
    if (withoutOnes(given).equals(withoutOnes(needed))) {
      return true;
    }
    long pixels = needed.stream().skip(1).mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    return given.size() == 2
        && given.getFirst().equals(needed.getFirst())
        && given.get(1) == pixels;
  }

  private static List<Integer> withoutOnes(List<Integer> sides) {
    return sides.stream().filter(side -> side != 1).toList();
  }

  /** PyTorch's LSTM has two biases that only act as their sum; here it is one. */
  private static Tensor whole(
      Parameter parameter,
      Tensor tensor,
      Map<String, Tensor> given,
      Map<String, String> origins,
      Set<String> unused) {
    float[] values = tensor.values();
    if (parameter.name().contains(".bias_ih_")) {
      String second = parameter.name().replace(".bias_ih_", ".bias_hh_");
      @Nullable Tensor other = given.get(second);
      if (other != null && other.values().length == values.length) {
        values = values.clone();
        for (int i = 0; i < values.length; i++) {
          values[i] += other.values()[i];
        }
        unused.remove(origins.get(second));
      }
    }
    return new Tensor(parameter.sides(), values);
  }

  /**
   * @throws BadInputException when nothing of the file fits the network
   */
  public void requireSome() {
    if (matched.isEmpty()) {
      throw new BadInputException(
          "Nothing in the weights of %s fits this network: %s. Look at it with: weights FILE"
              .formatted(source, summary()));
    }
  }

  /** The first weights with those of the file in their place. */
  public Map<String, Tensor> over(Map<String, Tensor> initial) {
    Map<String, Tensor> weights = new LinkedHashMap<>(initial);
    weights.putAll(matched);
    return weights;
  }

  /** One line for people. */
  public String summary() {
    return "%d arrays taken over, %d missing%s, %d of another shape%s, %d not needed%s"
        .formatted(
            matched.size(),
            missing.size(),
            some(missing),
            mismatched.size(),
            some(mismatched),
            unused.size(),
            some(unused));
  }

  private static String some(List<?> all) {
    if (all.isEmpty()) {
      return "";
    }
    String named =
        all.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
    return " (" + named + (all.size() > NAMED ? ", ...)" : ")");
  }
}
