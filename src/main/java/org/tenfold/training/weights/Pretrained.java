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
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.training.Classes;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.network.Parameter;

/**
 * What a file of weights holds for a network.
 *
 * @param source name and SHA-256 of the file, and its entry where one was asked for
 * @param matched arrays of the network, by its own names and in its own shapes
 * @param missing names of the network's arrays that the file lacks
 * @param mismatched arrays that the file holds in another shape, for example of other classes
 * @param unused names of arrays of the file that the network does not know
 * @param misplaced those of them that are convolutions where the network has none: their neighbours
 *     are of other layers than they seem
 * @param beside what else the file holds, in words
 * @param doubts what may be wrong although names and shapes fit
 * @param normalisation of the pixels that the weights were trained on, as far as is known
 */
public record Pretrained(
    String source,
    Map<String, Tensor> matched,
    List<String> missing,
    List<Mismatch> mismatched,
    List<String> unused,
    List<String> misplaced,
    List<String> beside,
    List<Message> doubts,
    Normalisation normalisation) {
  private static final int NAMED = 6;
  private static final int IMAGE_KERNEL = 4; // dimensions
  private static final String HEAD = "output.weight"; // on an LSTM
  private static final String STATISTIC = ".running_mean";

  /** The shape in the file and the one that the network needs. */
  public record Mismatch(String name, List<Integer> given, List<Integer> needed) {
    @Override
    public String toString() {
      return "%s %s instead of %s".formatted(name, given, needed);
    }
  }

  /** For DFEW's classes. */
  public static Pretrained of(ModelSpec spec, WeightFile file) {
    return of(spec, file, Classes.DFEW);
  }

  /**
   * @param classes that the network tells apart: a file of Tenfold's own says its own, and gives no
   *     last layer where these are others, though they may be as many
   */
  public static Pretrained of(ModelSpec spec, WeightFile file, Classes classes) {
    Optional<String> others = others(file, classes);
    String prefix = prefix(spec, file.tensors().keySet());
    Map<String, Tensor> given = new LinkedHashMap<>();
    Map<String, String> origins = new LinkedHashMap<>();
    file.tensors()
        .forEach(
            (name, tensor) -> {
              String own = WeightNames.own(spec.name(), name.substring(prefix.length()));
              given.put(own, tensor);
              @Nullable String other = origins.put(own, name);
              if (other != null) {
                throw new InvalidInput(
                    "training.weights-same-array", other, name, file.name(), own);
              }
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
      if (others.isPresent() && parameter.name().startsWith(spec.last() + ".")) {
        missing.add(parameter.name());
      } else if (fits(tensor.sides(), parameter.sides())) {
        Tensor whole = whole(parameter, tensor, given, origins, unused);
        matched.put(
            parameter.name(),
            !isOwn(file) && parameter.name().equals(HEAD) ? stateByState(spec, whole) : whole);
      } else {
        mismatched.add(new Mismatch(parameter.name(), tensor.sides(), parameter.sides()));
      }
    }
    unused.removeIf(name -> name.endsWith("num_batches_tracked")); // a count that nothing needs
    return new Pretrained(
        source(file),
        matched,
        missing,
        mismatched,
        List.copyOf(unused),
        matched.isEmpty() ? List.of() : misplaced(unused, file.tensors()),
        file.beside(),
        doubts(spec, file, matched, unused, others),
        normalisation(spec, file));
  }

  /** Classes of the file, where they are known and others than these. */
  private static Optional<String> others(WeightFile file, Classes classes) {
    return Optional.of(file)
        .filter(Pretrained::isOwn)
        .map(own -> own.metadata().getOrDefault(WeightFile.CLASSES, Classes.DFEW.toString()))
        .filter(theirs -> !theirs.equals(classes.toString()));
  }

  private static String source(WeightFile file) {
    String source = file.name() + ", SHA-256 " + file.sha256();
    return file.entry().isEmpty() ? source : source + ", entry " + file.entry();
  }

  /** What all names begin with, such as the field of the module that held the network. */
  private static String prefix(ModelSpec spec, Set<String> names) {
    String first = names.stream().findFirst().orElse("");
    String prefix = first.substring(0, first.indexOf('.') + 1);
    boolean common = !prefix.isEmpty() && names.stream().allMatch(name -> name.startsWith(prefix));
    Set<String> known = spec.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    boolean own =
        names.stream().anyMatch(name -> known.contains(WeightNames.own(spec.name(), name)));
    return common && !own ? prefix : "";
  }

  private static List<String> misplaced(Set<String> unused, Map<String, Tensor> tensors) {
    return tensors.entrySet().stream()
        .filter(one -> unused.contains(one.getKey()) && WeightNames.isPlace(one.getKey()))
        .filter(one -> one.getValue().sides().size() >= IMAGE_KERNEL)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What may be wrong although names and shapes fit. */
  private static List<Message> doubts(
      ModelSpec spec,
      WeightFile file,
      Map<String, Tensor> matched,
      Set<String> unused,
      Optional<String> others) {
    List<Message> doubts = new ArrayList<>();
    others.ifPresent(
        one -> doubts.add(Message.of("training.weights-other-classes", spec.last(), one)));
    boolean normalises = spec.parameters().stream().anyMatch(one -> one.name().endsWith(STATISTIC));
    List<String> foreign = unused.stream().filter(name -> name.endsWith(STATISTIC)).toList();
    if (!normalises && !foreign.isEmpty()) {
      doubts.add(Message.of("training.weights-normalised", Pickle.some(foreign, 2)));
    }
    if (matched.containsKey(HEAD) && !isOwn(file)) {
      doubts.add(Message.of("training.weights-frame-order", HEAD));
    }
    if (!matched.isEmpty() && 2 * matched.size() < spec.parameters().size()) {
      doubts.add(Message.of("training.weights-few", matched.size(), spec.parameters().size()));
    }
    List<String> broken =
        file.tensors().entrySet().stream()
            .filter(one -> !finite(one.getValue().values()))
            .map(Map.Entry::getKey)
            .toList();
    if (!broken.isEmpty()) {
      doubts.add(Message.of("training.weights-infinite", Pickle.some(broken, NAMED)));
    }
    return List.copyOf(doubts);
  }

  private static boolean finite(float... values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** Files of Tenfold's own say it, or are of before there was a choice; others are published. */
  private static Normalisation normalisation(ModelSpec spec, WeightFile file) {
    @Nullable String said = file.metadata().get(WeightFile.NORMALISATION);
    if (isOwn(file)) {
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

  /** Written by Tenfold's training. */
  private static boolean isOwn(WeightFile file) {
    return file.metadata().containsKey(WeightFile.RUN)
        || file.metadata().containsKey(WeightFile.NORMALISATION);
  }

  /**
   * PyTorch's code flattens the states of an LSTM frame by frame, as ResLSTM of the DFEW authors
   * does; the networks here flatten them state by state, as all other maps.
   */
  private static Tensor stateByState(ModelSpec spec, Tensor tensor) {
    int frames = spec.input().frames();
    int columns = tensor.sides().getLast();
    int states = columns / frames;
    float[] values = new float[tensor.values().length];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      int from = column % frames * states + column / frames;
      values[i] = tensor.values()[i - column + from];
    }
    return new Tensor(tensor.sides(), values);
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
   * @throws InvalidInput when nothing of the file fits the network, or what fits would be of other
   *     layers
   */
  public void requireSome() {
    if (!misplaced.isEmpty()) {
      throw new InvalidInput(
          "training.weights-wrong-layers", source, Pickle.some(misplaced, NAMED));
    }
    if (matched.isEmpty()) {
      throw new InvalidInput("training.weights-nothing-fits", source, summary());
    }
  }

  /** The first weights with those of the file in their place. */
  public Map<String, Tensor> over(Map<String, Tensor> initial) {
    Map<String, Tensor> weights = new LinkedHashMap<>(initial);
    weights.putAll(matched);
    return weights;
  }

  /** One line for people. */
  public Message summary() {
    return Message.of(
        "training.weights-summary",
        matched.size(),
        missing.size(),
        some(missing),
        mismatched.size(),
        some(mismatched),
        unusedWords());
  }

  private Message unusedWords() {
    return unused.isEmpty()
        ? Message.of("training.weights-all-used")
        : Message.of("training.weights-unused", unused.size(), Pickle.some(unused, NAMED));
  }

  /** What people should know before they trust the weights; empty when all is well. */
  public List<Message> warnings() {
    List<Message> warnings = new ArrayList<>(doubts);
    if (!unused.isEmpty()) {
      warnings.add(unusedWords());
    }
    if (!misplaced.isEmpty()) {
      warnings.add(Message.of("training.weights-misplaced", Pickle.some(misplaced, NAMED)));
    }
    if (!beside.isEmpty()) {
      warnings.add(Message.of("training.weights-beside", Pickle.some(beside, NAMED)));
    }
    return warnings;
  }

  /** {@link #summary} and {@link #warnings}. */
  public Message report() {
    return warnings().stream()
        .filter(one -> !one.equals(unusedWords()))
        .reduce(summary(), (one, next) -> Message.of("training.weights-also", one, next));
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
